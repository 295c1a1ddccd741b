package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.experiment.Experiment;
import pushpull.file.Experiments;
import pushpull.settings.Kind;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;

class CompatibleChangeTest {
    private static final Experiment DEFAULTS = Schema.of(Experiment.class).defaults();

    private static Stream<String> gallery() {
        return Experiments.gallery().stream();
    }

    private static CompatibleChange choose(Experiment before, String key, String member) {
        return CompatibleChange.of(before, key, member).orElseThrow(() -> new AssertionError(key + " " + member));
    }

    /// Every member of every family can be chosen from every experiment of the gallery, and what comes of it can run.
    @ParameterizedTest
    @MethodSource("gallery")
    void everyMemberCanBeChosen(String name) {
        Experiment before = Experiments.open(name).script().start();
        List<String> refused = new ArrayList<>();
        for (Setting family : Schema.of(Experiment.class).settings()) {
            for (String member : family.kind() == Kind.FAMILY ? family.choices() : List.<String>of()) {
                Optional<CompatibleChange> change = CompatibleChange.of(before, family.name(), member);
                if (change.isEmpty()) {
                    refused.add(family.name() + " " + member);
                } else {
                    Experiment after = change.get().update().applyTo(before);
                    assertEquals(member, Settings.flatten(after).get(family.name()));
                    assertRuns(after, family.name() + " " + member);
                }
            }
        }
        assertEquals(List.of(), refused);
    }

    /// A member that reads a file has none yet, and says so when it is asked for its points.
    private static void assertRuns(Experiment after, String what) {
        Compatibility.check(after);
        if (Settings.flatten(after).getOrDefault("supervision", "").equals("PairList")) {
            return;
        }
        try {
            Compatibility.check(after, TrainingData.of(after));
        } catch (SettingsException refused) {
            throw new AssertionError(what + ": " + refused.getMessage(), refused);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TripletLoss |",
                "CircleLoss | distance=Cosine",
                "NPairLoss | distance=DotProduct",
                "ClipLoss | supervision=AugmentedViews",
                "SimSiamLoss | distance=Cosine,supervision=AugmentedViews",
                "ProxyAnchorLoss | distance=Cosine"
            })
    void aLossBringsAlongWhatItNeedsAndNoMore(String loss, String along) {
        List<String> changes = new ArrayList<>();
        choose(DEFAULTS, "loss", loss).update().texts().forEach((key, value) -> {
            if (!key.equals("loss")) {
                changes.add(key + "=" + value);
            }
        });
        assertEquals(along == null ? "" : along, String.join(",", changes));
    }

    @Test
    void noChangeOfFewerFamiliesWouldDo() {
        for (String loss : Schema.of(DEFAULTS).setting("loss").choices()) {
            CompatibleChange change = choose(DEFAULTS, "loss", loss);
            Experiment alone = Settings.with(DEFAULTS, "loss", loss);
            assertEquals(Compatibility.foreseen(alone).isEmpty(), change.along().isEmpty(), loss);
            for (String left : change.along()) {
                Map<String, String> fewer = new LinkedHashMap<>(change.update().texts());
                fewer.remove(left);
                assertTrue(
                        !Compatibility.foreseen(Settings.with(DEFAULTS, fewer)).isEmpty(), loss + " without " + left);
            }
        }
    }

    @Test
    void proxiesBringClassesAlong() {
        Experiment neighbours =
                Settings.with(DEFAULTS, Map.of("supervision", "NearestNeighbours", "distance", "Cosine"));
        assertEquals(
                List.of("supervision"),
                choose(neighbours, "loss", "ArcFaceLoss").along());
    }

    @Test
    void givenViewsBringPairedDataAlong() {
        CompatibleChange change = choose(DEFAULTS, "supervision", "PairedViews");
        assertEquals(List.of("data"), change.along());
        assertTrue(change.update().applyTo(DEFAULTS).data().isPaired());
    }

    @Test
    void aDistanceThatTheLossRefusesBringsAnotherLossAlong() {
        Experiment circle = Settings.with(DEFAULTS, Map.of("loss", "CircleLoss", "distance", "Cosine"));
        assertEquals(List.of("loss"), choose(circle, "distance", "Euclidean").along());
    }

    @Test
    void whatIsNestedIsChosenToo() {
        Experiment views = Settings.with(DEFAULTS, "supervision", "AugmentedViews");
        assertEquals(
                List.of(), choose(views, "supervision.augmentation", "Rotate").along());
    }
}
