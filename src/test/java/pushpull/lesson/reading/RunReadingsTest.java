package pushpull.lesson.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pushpull.lesson.Condition;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonReader;
import pushpull.lesson.LessonTexts;
import pushpull.lesson.ProseBlock;
import pushpull.lesson.ProseText;
import pushpull.lesson.Quantity;
import pushpull.lesson.run.Altered;
import pushpull.lesson.run.LessonRuns;
import pushpull.tensor.WorkerPool;

class RunReadingsTest {
    /// Three points at corners of a right triangle, the third of another class, and none that moves.
    private static final String TRIANGLE = """
        load = defaults
        data = Drawn
        data.classes = 2
        heldOut = 0
        encoder = FreePoints
        loss = ContrastiveLoss
        loss.margin = 10
        batch = 3
        optimizer = Sgd
        optimizer.rate = 0.001
        @0 add = 1000000, 0, 0, 0
        @0 add = 1000001, 0, 3, 0
        @0 add = 1000002, 1, 0, 4
        """;

    private static LessonRuns runs(String instructions) {
        Lesson lesson = LessonTexts.read(instructions);
        LessonRuns runs = new LessonRuns(new WorkerPool(1), Altered.NOTHING, Map.of());
        runs.carryOut(lesson.steps().getFirst());
        return runs;
    }

    private static double value(LessonRuns runs, String name) {
        Quantity quantity = new Quantity.Reading(name, List.of(0));
        return runs.readings(Stream.of(quantity)).value(quantity);
    }

    @Test
    void lengthsAndAnglesAreThoseOfThePoints() {
        LessonRuns runs = runs(TRIANGLE);
        Map<String, Double> expected = Map.ofEntries(
                Map.entry("points", 3.0),
                Map.entry("classes", 2.0),
                Map.entry("mislabelled", 0.0),
                Map.entry("sameGap", 3.0),
                Map.entry("differentGap", 4.0),
                Map.entry("meanDistance", 4.0),
                Map.entry("distanceDeviation", Math.sqrt(2 / 3.0)),
                Map.entry("classRadius", 1.5),
                Map.entry("centreGap", Math.hypot(1.5, 4)),
                Map.entry("leastClassAngle", 90.0),
                Map.entry("greatestClassAngle", 90.0),
                Map.entry("spread", Math.sqrt((1 + 4 + 1) / 3.0 + (16 * 6 / 9.0) / 3)),
                Map.entry("loss.margin", 10.0),
                Map.entry("batch", 3.0));
        expected.forEach((name, value) -> assertEquals(value, value(runs, name), 1e-12, name));
    }

    @Test
    void forcesAreThoseOnTheSelectedPoint() {
        LessonRuns runs = runs(TRIANGLE + "select = 1000000\n");
        assertEquals(1000000, runs.point());
        assertEquals(1, value(runs, "pullers"));
        assertEquals(1, value(runs, "pushers"));
        assertEquals(0, value(runs, "silent"));
        assertEquals(3, value(runs, "pull") / 1.0, 1e-9, "the force of a spring is its length");
        assertEquals(6, value(runs, "push"), 1e-9, "what is missing to the margin");
        assertEquals(Math.hypot(3, 6), value(runs, "net"), 1e-9);
        assertEquals(1, value(runs, "effectiveNegatives"), 1e-9 + 1);
    }

    @Test
    void aDifferentPointBeyondTheMarginIsSilent() {
        LessonRuns runs = runs(TRIANGLE.replace("loss.margin = 10", "loss.margin = 2") + "select = 1000000\n");
        assertEquals(1, value(runs, "silent"));
        assertEquals(0, value(runs, "push"));
    }

    @Test
    void numbersInProseAreReadAsElsewhereInTheProgram() {
        LessonRuns runs = runs(TRIANGLE);
        String text = LessonTexts.of(TRIANGLE)
                + "\n{{points / classes}} {{points / 1}} {{knnAccuracy}} {{differentGap}} {{margin}} {{sameGap - 1}}\n";
        ProseBlock.Paragraph last = (ProseBlock.Paragraph) LessonReader.read("a.md", text, "")
                .steps()
                .getFirst()
                .explanation()
                .getFirst();
        List<String> shown = last.text().stream()
                .filter(ProseText.OfQuantity.class::isInstance)
                .map(part -> ((ProseText.OfQuantity) part).quantity())
                .map(quantity -> runs.readings(Stream.of(quantity)).text(quantity))
                .toList();
        assertEquals(List.of("1.50", "3", "67 %", "4.00", "10", "2.00"), shown);
    }

    @Test
    void twoRunsAreComparedAndADoctorIsAsked() {
        LessonRuns runs = runs("""
            load = defaults
            data.size = 24
            heldOut = 0
            encoder = FreePoints
            optimizer = Sgd
            [one]
            optimizer.rate = 0.1
            [two]
            optimizer.rate = 0.1
            loss.margin = 3
            """);
        Quantity disparity = new Quantity.Reading("disparity", List.of(0, 1));
        Quantity ratio = new Quantity.Reading("sizeRatio", List.of(0, 1));
        Readings readings = runs.readings(Stream.of(disparity, ratio));
        assertEquals(0, readings.value(disparity), 1e-12, "both begin at the data");
        assertEquals(1, readings.value(ratio), 1e-12);
        assertFalse(readings.holds(new Condition.Found("CompleteCollapse", 0)));
        assertTrue(readings.holds(new Condition.Not(new Condition.Found("CompleteCollapse", 1))));
    }
}
