package pushpull.sweep.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.experiment.Variant;
import pushpull.experiment.VariedScript;
import pushpull.measure.Metric;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;

class SweepPlanTest {
    private static final Script BASE =
            Script.of(Settings.read(Experiment.class, Map.of("data.size", "40", "batch", "16", "seed", "9")));

    private static SweepRequest request(VariedScript base, boolean skipping, int seeds, String... axes) {
        return new SweepRequest(
                base,
                Arrays.stream(axes).map(Axis::read).toList(),
                LongStream.rangeClosed(1, seeds).boxed().toList(),
                List.of(20L),
                Metric.standard(),
                skipping,
                Tuning.NONE);
    }

    private static SweepPlan plan(boolean skipping, String... axes) {
        return SweepPlan.of(request(new VariedScript(BASE, List.of()), skipping, 2, axes));
    }

    private static String refused(String... axes) {
        return assertThrows(SweepRefusal.class, () -> plan(false, axes)).spoken();
    }

    @Test
    void severalAxesMakeAGridThatIsRunSeedBySeed() {
        SweepPlan plan = plan(false, "loss=contrastiveloss,TripletLoss", "loss.margin=0.50,1,2");
        assertEquals(12, plan.size());
        assertEquals(List.of("ContrastiveLoss", "0.5"), plan.run(0).cell().values());
        assertEquals(List.of("ContrastiveLoss", "1"), plan.run(1).cell().values());
        assertEquals(List.of("TripletLoss", "2"), plan.run(11).cell().values());
        assertEquals(1, plan.run(5).seed());
        assertEquals(2, plan.run(6).seed());
        assertEquals(List.of("0.5", "1", "2"), plan.request().axes().get(1).values());
        for (int i = 0; i < plan.size(); i++) {
            PlannedRun run = plan.run(i);
            Map<String, String> settings = Settings.flatten(run.script().start());
            assertEquals(run.cell().values().get(0), settings.get("loss"));
            assertEquals(run.cell().values().get(1), settings.get("loss.margin"));
            assertEquals(String.valueOf(run.seed()), settings.get("seed"));
        }
    }

    @Test
    void anythingThatAnExperimentSetsCanBeAnAxis() {
        SweepPlan plan = plan(false, "data.size=40,80", "encoder.layers=[8],[8,8]", "encoder.normalize=true,false");
        assertEquals(List.of("40", "8,8", "false"), plan.cells().get(3).values());
        assertEquals(
                80,
                plan.cells()
                        .get(7)
                        .script()
                        .start()
                        .data()
                        .points(new pushpull.random.Streams(1))
                        .size());
    }

    @Test
    void variantsOfTheBaseAreAnAxisWithTheirChanges() {
        Change later = new Change.Settings(5, SettingsUpdate.of("optimizer.rate", 0.5));
        VariedScript varied = new VariedScript(
                BASE,
                List.of(
                        new Variant("small", SettingsUpdate.of("loss.margin", 0.5)),
                        new Variant("large", SettingsUpdate.of("loss.margin", 2.0), List.of(later))));
        SweepPlan plan = SweepPlan.of(request(varied, false, 3, "batch=8,16"));
        assertEquals(List.of("small", "8"), plan.cells().getFirst().values());
        assertEquals(List.of("large", "16"), plan.cells().getLast().values());
        assertEquals(List.of(later), plan.cells().getLast().script().changes());
        assertEquals(4, SweepPlan.of(request(varied, false, 4, "variant=large")).size());
        assertTrue(assertThrows(SweepRefusal.class, () -> SweepPlan.of(request(varied, false, 1, "variant=huge")))
                .spoken()
                .contains("small, large"));
    }

    @Test
    void whatDoesNotGoTogetherIsListedOrLeftOut() {
        String[] axes = {"loss=ContrastiveLoss,CosineEmbeddingLoss", "distance=Euclidean,Cosine"};
        String refusal = refused(axes);
        assertTrue(refusal.startsWith("1 of 4 cells"), refusal);
        assertTrue(refusal.contains("\n  loss=CosineEmbeddingLoss, distance=Euclidean: CosineEmbeddingLoss"), refusal);
        SweepPlan skipped = plan(true, axes);
        assertEquals(3, skipped.cells().size());
        assertEquals(
                List.of(0, 1, 2),
                IntStream.range(0, 3)
                        .mapToObj(i -> skipped.cells().get(i).number())
                        .toList());
        assertEquals(1, skipped.leftOut().size());
        String[] other = {"loss=ContrastiveLoss,NtXentLoss", "loss.margin=0.5,1"};
        assertTrue(refused(other).startsWith("2 of 4 cells"), refused(other));
        assertEquals(
                List.of("ContrastiveLoss"),
                plan(true, other).request().axes().getFirst().values());
        assertTrue(assertThrows(SweepRefusal.class, () -> plan(true, "loss=CosineEmbeddingLoss", "distance=Euclidean"))
                .spoken()
                .startsWith("No cell is left: "));
    }

    @Test
    void aValueThatItsSettingRefusesIsAMistakeAndNotLeftOut() {
        for (String wrong : List.of("loss.margin=0.5,-3", "loss.margin=some", "loss=ContrastiveLoss,TripleLoss")) {
            String message =
                    String.valueOf(assertThrows(SettingsException.class, () -> plan(true, wrong, "batch=8,16"), wrong)
                            .getMessage());
            assertEquals(1, message.lines().count(), message);
        }
    }

    @Test
    void tooManyRunsOrNoneAreRefused() {
        assertTrue(refused("loss.margin=lin(0,1,1000)", "optimizer.rate=lin(0,1,51)")
                .contains("102000 runs"));
        assertEquals(100_000, plan(false, "loss.margin=lin(0,1,50000)").size());
        assertEquals("Nothing is varied.", refused().substring(0, 18));
        assertTrue(refused("batch=8", "batch=16").contains("twice"));
        assertTrue(refused("batch=8,08").contains("twice"));
        assertTrue(refused("variant=small").contains("no variants"));
    }

    @Test
    void seedsAreCountedOrListed() {
        assertEquals(List.of(1L, 2L, 3L), WholeNumbers.seeds("3"));
        assertEquals(List.of(3L, 5L, -7L), WholeNumbers.seeds("3, 5,-7"));
        assertEquals(List.of(7L), WholeNumbers.seeds("7,"));
        for (String wrong : List.of("0", "-1", "x", "1,1", "", ",", "1,,", "100001")) {
            assertThrows(SweepRefusal.class, () -> WholeNumbers.seeds(wrong), wrong);
        }
    }
}
