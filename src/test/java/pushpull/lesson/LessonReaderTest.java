package pushpull.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LessonReaderTest {
    static List<String> names() {
        return Lessons.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyLessonOfTheProgramIsRead(String name) {
        Lesson lesson = Lessons.open(name);
        assertTrue(lesson.steps().size() >= 2 && lesson.questions() >= 1, name);
        assertTrue(lesson.head().claim().length() <= 48, lesson.head().claim());
        assertTrue(
                lesson.steps().stream()
                        .flatMap(step -> step.explanation().stream())
                        .anyMatch(ProseBlock.Aside.class::isInstance),
                "says where the toy differs");
        assertEquals("Two things to try", lesson.steps().getLast().title());
    }

    @Test
    void aStepKeepsWhatIsSaidBeforeAndAfterItsQuestionApart() {
        LessonStep step = Lessons.open("semi-hard").steps().get(1);
        assertTrue(step.loads());
        Instruction.Load load = (Instruction.Load) step.preparation().getFirst();
        assertEquals(List.of("hard", "semi"), load.file().varied().names());
        Question question = step.question().orElseThrow().question();
        assertEquals(2, ((Question.Choices) question).right());
        assertEquals(
                3,
                step.answer().stream()
                        .filter(Instruction.Expect.class::isInstance)
                        .count());
        assertTrue(step.prose().getFirst().toString().contains("mislabelled"));
        assertTrue(step.explanation().getFirst().toString().contains("cheapest"));
        assertEquals(1, Lessons.open("3").beginning(2));
    }

    @Test
    void aFormulaIsReadAndANumberIsUnderstood() {
        LessonStep step = Lessons.open("03-semi-hard").steps().getFirst();
        assertTrue(step.prose().toString().contains("OfFormula"), step.prose()::toString);
        assertTrue(step.explanation().toString().contains("Reading[name=recentLoss, runs=[0]]"));
        assertTrue(step.notes().startsWith("Let the run play"));
    }

    @Test
    void whatIsWrongIsSaidWithItsLine() {
        String text = """
            ---
            title: A
            claim: B
            source: C
            minutes: 5
            chapter: D
            before: nothing
            ---
            ## One

            ```pushpull
            load = defaults
            loss.margn = 1
            ```
            """;
        LessonException refused = assertThrows(LessonException.class, () -> LessonReader.read("a.md", text, ""));
        assertEquals(13, refused.problems().getFirst().line(), refused::getMessage);
    }
}
