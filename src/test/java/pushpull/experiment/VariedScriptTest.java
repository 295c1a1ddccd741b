package pushpull.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;

class VariedScriptTest {
    private static final Experiment USUAL = Settings.read(Experiment.class, Map.of());

    private static Change set(long step, String key, Object value) {
        return new Change.Settings(step, SettingsUpdate.of(key, value));
    }

    private static Variant variant(String name, Map<String, String> settings, Change... changes) {
        return new Variant(name, SettingsUpdate.read(USUAL, settings), List.of(changes));
    }

    @Test
    void aVariantIsTheBaseWithItsSettings() {
        Script base = Script.of(USUAL).with(set(5, "batch", 32));
        Script script = variant("wide", Map.of("loss.margin", "2")).of(base);
        assertEquals(Settings.with(USUAL, "loss.margin", "2"), script.start());
        assertEquals(base.changes(), script.changes());
    }

    @Test
    void changesOfTheBaseAndOfTheVariantFollowTheirSteps() {
        Script base = Script.of(USUAL).with(set(5, "batch", 32)).with(set(9, "batch", 16));
        Variant own = variant("a", Map.of(), set(2, "heldOut", 0.1), set(5, "loss.margin", 2.0), set(20, "batch", 8));
        assertEquals(
                List.of(
                        set(2, "heldOut", 0.1),
                        set(5, "batch", 32),
                        set(5, "loss.margin", 2.0),
                        set(9, "batch", 16),
                        set(20, "batch", 8)),
                own.of(base).changes());
    }

    @Test
    void stepsCountFromTheLastRestartOfTheBase() {
        Script base = Script.of(USUAL)
                .with(set(50, "batch", 32))
                .with(set(60, "seed", 4L))
                .with(set(10, "batch", 16));
        Variant own = variant("a", Map.of(), set(3, "loss.margin", 2.0));
        assertEquals(
                List.of(50L, 60L, 3L, 10L),
                own.of(base).changes().stream().map(Change::step).toList());
    }

    @Test
    void whatFollowsARestartOfTheVariantComesAfterTheBase() {
        Script base = Script.of(USUAL).with(set(5, "batch", 32)).with(set(70, "batch", 16));
        Variant own = variant("a", Map.of(), set(80, "seed", 4L), set(3, "loss.margin", 2.0));
        assertEquals(
                List.of(5L, 70L, 80L, 3L),
                own.of(base).changes().stream().map(Change::step).toList());
    }

    @Test
    void aChangeOfTheBaseThatAVariantCannotHaveIsRefused() {
        Script base = Script.of(USUAL).with(set(5, "loss.margin", 0.5));
        Script script = variant("a", Map.of("loss", "NtXentLoss")).of(base);
        assertThrows(SettingsException.class, script::end);
    }

    @Test
    void namesDiffer() {
        Variant one = variant("a", Map.of("batch", "32"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new VariedScript(Script.of(USUAL), List.of(one, variant("a", Map.of("batch", "16")))));
        for (String name : List.of("", " a", "a\nb")) {
            assertThrows(IllegalArgumentException.class, () -> variant(name, Map.of("batch", "32")));
        }
    }

    @Test
    void scriptsBecomeVariantsAndAreTheSameAgain() {
        Draws draws = new Streams(8).of(Purpose.DATA, 0);
        List<String> losses = List.of("ContrastiveLoss", "TripletLoss", "NtXentLoss", "SupConLoss");
        for (int i = 0; i < 300; i++) {
            List<Script> scripts = IntStream.range(0, 2 + draws.nextInt(3))
                    .mapToObj(_ -> random(draws, losses))
                    .toList();
            List<String> names =
                    IntStream.range(0, scripts.size()).mapToObj(k -> "run " + k).toList();
            assertEquals(scripts, VariedScript.of(names, scripts).scripts());
        }
    }

    private static Script random(Draws draws, List<String> losses) {
        Experiment start = Settings.with(
                USUAL,
                Map.of(
                        "loss",
                        losses.get(draws.nextInt(4)),
                        "distance",
                        "Cosine",
                        "encoder.normalize",
                        "true",
                        "batch",
                        String.valueOf(8 + draws.nextInt(3)),
                        "optimizer",
                        draws.nextInt(2) == 0 ? "Adam" : "Sgd"));
        Script script = Script.of(start);
        int shared = draws.nextInt(3);
        for (int k = 0; k < shared; k++) {
            script = script.with(set(10L * k, "heldOut", 0.1 * k));
        }
        for (int k = 0; k < draws.nextInt(3); k++) {
            script = script.with(set(40 + k, "batch", 8 + draws.nextInt(60)));
        }
        return draws.nextInt(5) == 0 ? script.with(set(60, "seed", 5L)).with(set(3, "batch", 9)) : script;
    }

    @Test
    void eachVariantNamesWhatAnyOfThemDiffersIn() {
        Experiment wide = Settings.with(USUAL, "loss.margin", "2");
        VariedScript varied = VariedScript.of(List.of("a", "b"), List.of(Script.of(USUAL), Script.of(wide)));
        assertEquals(
                Map.of("loss.margin", "1"),
                varied.variants().getFirst().settings().texts());
        assertEquals(
                Map.of("loss.margin", "2"),
                varied.variants().getLast().settings().texts());
    }

    @Test
    void otherDataOrAnotherSeedAreOtherPoints() {
        assertTrue(VariedScript.sharePoints(List.of(USUAL, Settings.with(USUAL, "loss.margin", "2"))));
        assertFalse(VariedScript.sharePoints(List.of(USUAL, Settings.with(USUAL, "data", "Moons"))));
        assertFalse(VariedScript.sharePoints(List.of(USUAL, Settings.with(USUAL, "seed", "2"))));
    }
}
