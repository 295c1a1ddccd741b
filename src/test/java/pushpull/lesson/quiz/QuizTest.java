package pushpull.lesson.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.Experiments;
import pushpull.lesson.quiz.QuizQuestion.Answer;
import pushpull.run.RunController;
import pushpull.settings.Settings;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.statistics.Geometry;
import pushpull.tensor.Norms;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// The stated answer of each kind of question is what the engine does, found here in another way.
class QuizTest {
    private static final Map<String, String> TRIPLETS = Map.of(
            "data.size", "120",
            "data.noise", "0.8",
            "heldOut", "0",
            "encoder.normalize", "true",
            "distance", "SquaredEuclidean",
            "loss", "TripletLoss",
            "miner", "BatchHard",
            "batch", "32");

    @AutoClose
    private final WorkerPool workers = new WorkerPool(1);

    private ScriptRunner runner(Map<String, String> settings, long steps) {
        ScriptRunner runner = new ScriptRunner(Script.of(Settings.read(Experiment.class, settings)), workers);
        runner.to(steps, () -> {});
        return runner;
    }

    /// What is asked with many seeds, each question with its own answers.
    private List<QuizQuestion> asked(ScriptRunner runner, String kind) {
        QuizRun run = QuizRun.of(runner, workers);
        List<QuizQuestion> asked = LongStream.range(0, 8)
                .mapToObj(seed -> Quiz.of(run, seed, kind))
                .flatMap(Optional::stream)
                .toList();
        assertFalse(asked.isEmpty(), kind);
        return asked;
    }

    private static void assertGreatest(QuizQuestion question, ToDoubleFunction<Answer> value) {
        double[] values = question.answers().stream().mapToDouble(value).toArray();
        double most = Arrays.stream(values).max().orElseThrow();
        assertEquals(most, values[question.right()], 0, question::toString);
        assertEquals(1, Arrays.stream(values).filter(each -> each == most).count());
    }

    private static int index(Snapshot snapshot, Answer answer, int place) {
        return snapshot.points().indexOf(answer.points().get(place));
    }

    @Test
    void thePointThatMovesFurthest() {
        ScriptRunner now = runner(TRIPLETS, 30);
        Snapshot before = now.snapshot(SnapshotRequest.NOTHING);
        Snapshot after = runner(TRIPLETS, 30 + FurthestMove.STEPS).snapshot(SnapshotRequest.NOTHING);
        for (QuizQuestion question : asked(now, "FurthestMove")) {
            assertGreatest(
                    question,
                    answer -> Geometry.distance(
                            before.embeddings().row(index(before, answer, 0)),
                            after.embeddings().row(index(before, answer, 0))));
        }
    }

    @Test
    void theStrongestNetForce() {
        ScriptRunner runner = runner(TRIPLETS, 30);
        Snapshot now = runner.snapshot(SnapshotRequest.NOTHING);
        for (QuizQuestion question : asked(runner, "StrongestNet")) {
            assertGreatest(question, answer -> {
                int row = IntStream.range(0, now.batch().length)
                        .filter(i -> now.batch()[i] == index(now, answer, 0))
                        .findFirst()
                        .orElseThrow();
                return Norms.of(now.net().row(row));
            });
        }
    }

    @Test
    void thePairThatPushesOrPullsHardest() {
        ScriptRunner runner = runner(Map.of("data.noise", "0.8", "batch", "24"), 10);
        for (QuizQuestion question : asked(runner, "HardestPush")) {
            assertGreatest(question, answer -> -force(runner, answer));
        }
        for (QuizQuestion question : asked(runner, "HardestPull")) {
            assertGreatest(question, answer -> force(runner, answer));
        }
    }

    /// The force between the points of an answer as the inspector has it, with the first of them selected.
    private static double force(ScriptRunner runner, Answer answer) {
        Snapshot selected = runner.snapshot(new SnapshotRequest(answer.points().getFirst(), false));
        var focus = Objects.requireNonNull(selected.focus());
        int partner = index(selected, answer, 1);
        return IntStream.range(0, focus.partners().length)
                .filter(k -> focus.partners()[k] == partner)
                .mapToDouble(k -> focus.magnitudes()[k])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whetherMorePullOrPush() {
        Set<Integer> right = new HashSet<>();
        for (String margin : List.of("0.1", "8")) {
            ScriptRunner runner = runner(Map.of("data.noise", "0.8", "batch", "24", "loss.margin", margin), 3);
            for (QuizQuestion question : asked(runner, "PullOrPush")) {
                int id = question.answers().getFirst().points().getFirst();
                Snapshot selected = runner.snapshot(new SnapshotRequest(id, false));
                ForceBalance balance = ForceBalance.of(Objects.requireNonNull(selected.focus()));
                assertEquals(balance.pulling() > balance.pushing() ? 0 : 1, question.right());
                right.add(question.right());
            }
        }
        assertEquals(Set.of(0, 1), right, "it is not always the same");
    }

    @Test
    void whetherTwoPointsComeNearer() {
        ScriptRunner now = runner(TRIPLETS, 30);
        Snapshot before = now.snapshot(SnapshotRequest.NOTHING);
        Snapshot after = runner(TRIPLETS, 40).snapshot(SnapshotRequest.NOTHING);
        for (QuizQuestion question : asked(now, "NearerOrFurther")) {
            Answer answer = question.answers().getFirst();
            int first = index(before, answer, 0);
            int second = index(before, answer, 1);
            double was = Geometry.distance(
                    before.embeddings().row(first), before.embeddings().row(second));
            double is = Geometry.distance(
                    after.embeddings().row(first), after.embeddings().row(second));
            assertEquals(is > was ? 0 : 1, question.right());
        }
    }

    @Test
    void whatHalfTheTemperatureDoes() {
        Map<String, String> settings = Map.of(
                "encoder.normalize", "true", "distance", "Cosine", "loss", "SupConLoss", "loss.temperature", "0.5");
        ScriptRunner runner = runner(settings, 20);
        double before = runner.snapshot(SnapshotRequest.NOTHING).lossNow();
        QuizQuestion question = asked(runner, "HalvedTemperature").getFirst();
        runner.change(SettingsUpdate.of("loss.temperature", 0.25));
        double after = runner.snapshot(SnapshotRequest.NOTHING).lossNow();
        assertEquals(after > before ? 0 : 1, question.right(), before + " " + after);
        assertTrue(Quiz.of(QuizRun.of(runner(TRIPLETS, 5), workers), 1, "HalvedTemperature")
                .isEmpty());
    }

    @Test
    void whatTwiceTheMarginDoes() {
        ScriptRunner runner = runner(Map.of("data.noise", "0.8"), 40);
        double before = ActivePairs.of(runner.snapshot(SnapshotRequest.NOTHING)).share();
        QuizQuestion question = asked(runner, "DoubledMargin").getFirst();
        runner.change(SettingsUpdate.of("loss.margin", 2.0));
        double after = ActivePairs.of(runner.snapshot(SnapshotRequest.NOTHING)).share();
        assertEquals(after > before ? 0 : 1, question.right(), before + " " + after);
    }

    @Test
    void whetherItIsACollapse() {
        assertEquals(3, asked(runner(TRIPLETS, 60), "Collapsed").getFirst().right());
        ScriptRunner hard = new ScriptRunner(Experiments.open("hard-collapse").script(), workers);
        hard.to(500, () -> {});
        QuizQuestion question = asked(hard, "Collapsed").getFirst();
        assertEquals(0, question.right());
        assertTrue(question.explanation().contains("collapsed"), question::explanation);
    }

    @Test
    void theNegativeThatBatchHardPicks() {
        ScriptRunner runner = runner(TRIPLETS, 30);
        Snapshot now = runner.snapshot(SnapshotRequest.NOTHING);
        int[] next = runner.training().data().batch(30);
        for (QuizQuestion question : asked(runner, "MinedNegative")) {
            int picked = index(now, question.answers().get(question.right()), 0);
            boolean nearest = IntStream.of(next)
                    .filter(anchor ->
                            question.text().startsWith("Point " + now.points().id(anchor) + ","))
                    .anyMatch(anchor -> IntStream.of(next)
                            .filter(point ->
                                    now.points().label(point) != now.points().label(anchor))
                            .allMatch(point -> far(now, anchor, point) >= far(now, anchor, picked)));
            assertTrue(nearest, question::toString);
        }
        assertTrue(Quiz.of(QuizRun.of(runner(Map.of(), 5), workers), 1, "MinedNegative")
                .isEmpty());
    }

    private static double far(Snapshot snapshot, int one, int other) {
        return Geometry.distance(
                snapshot.embeddings().row(one), snapshot.embeddings().row(other));
    }

    @Test
    void thePointWithANeighbourOfAnotherClass() {
        ScriptRunner runner = runner(TRIPLETS, 30);
        Snapshot now = runner.snapshot(SnapshotRequest.NOTHING);
        for (QuizQuestion question : asked(runner, "MisplacedPoint")) {
            for (int i = 0; i < question.answers().size(); i++) {
                int point = index(now, question.answers().get(i), 0);
                int nearest = IntStream.range(0, now.points().size())
                        .filter(other -> other != point)
                        .boxed()
                        .min((a, b) -> Double.compare(far(now, point, a), far(now, point, b)))
                        .orElseThrow();
                boolean other = now.points().label(point) != now.points().label(nearest);
                assertEquals(i == question.right(), other, question::toString);
            }
        }
    }

    @Test
    void theSameSeedAsksTheSameAndTheRunStaysAsItIs() {
        ScriptRunner runner = runner(TRIPLETS, 30);
        String hash = runner.hash();
        List<QuizQuestion> first = Quiz.of(QuizRun.of(runner, workers), 5, 6);
        assertEquals(6, first.size());
        assertEquals(first, Quiz.of(QuizRun.of(runner, workers), 5, 6));
        assertFalse(first.equals(Quiz.of(QuizRun.of(runner, workers), 6, 6)));
        assertEquals(hash, runner.hash());
        assertEquals(6, first.stream().map(QuizQuestion::kind).distinct().count());
    }

    @Test
    void aWindowsRecordIsAskedTheSame() {
        RunController window = new RunController(workers);
        window.open(Script.of(Settings.read(Experiment.class, TRIPLETS)));
        for (int i = 0; i < 30; i++) {
            window.step();
        }
        QuizRun recorded = QuizRun.of(Objects.requireNonNull(window.recording()), workers);
        assertEquals(Quiz.of(QuizRun.of(runner(TRIPLETS, 30), workers), 5, 6), Quiz.of(recorded, 5, 6));
    }

    @Test
    void thereAreAtLeastEightKindsAndEachHasItsTexts() {
        assertTrue(Quiz.kinds().size() >= 8);
        BatchPairs pairs =
                runner(TRIPLETS, 1).snapshot(new SnapshotRequest(-1, true)).pairs();
        assertTrue(pairs != null && pairs.size() > 0);
        for (QuizQuestion question : Quiz.of(QuizRun.of(runner(TRIPLETS, 30), workers), 1, 11)) {
            assertFalse(question.text().contains("{") || question.explanation().contains("{"), question::toString);
        }
    }
}
