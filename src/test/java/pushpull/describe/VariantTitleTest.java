package pushpull.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;

class VariantTitleTest {
    private static List<String> titles(Map<String, String> one, Map<String, String> other) {
        return titles(List.of(one, other));
    }

    private static List<String> titles(List<Map<String, String>> settings) {
        List<Experiment> experiments = settings.stream()
                .map(each -> Settings.read(Experiment.class, each))
                .toList();
        return VariantTitle.of(experiments).stream()
                .map(title -> title.detail().isEmpty() ? title.text() : title.text() + " | " + title.detail())
                .toList();
    }

    @Test
    void aKnobIsNamedWithItsValue() {
        assertEquals(
                List.of("margin 0.5", "margin 2"), titles(Map.of("loss.margin", "0.5"), Map.of("loss.margin", "2")));
        assertEquals(
                List.of("rate 0.00001", "rate 0.01"),
                titles(Map.of("optimizer.rate", "1e-5"), Map.of("optimizer.rate", "0.01")));
    }

    @Test
    void aMemberIsNamedByItsLabelAndItsFirstKnobsAreDetail() {
        Map<String, String> one = Map.of("loss", "NtXentLoss", "distance", "Cosine", "supervision", "AugmentedViews");
        Map<String, String> other = Map.of("loss", "SupConLoss", "distance", "Cosine", "supervision", "AugmentedViews");
        assertEquals(List.of("NT-Xent | temperature 0.2", "SupCon | temperature 0.2"), titles(one, other));
    }

    @Test
    void onlyWhatDiffersIsNamed() {
        assertEquals(
                List.of("margin 0.5, batch 8", "margin 2, batch 8", "margin 2, batch 64"),
                titles(List.of(
                        Map.of("loss.margin", "0.5", "batch", "8", "seed", "3"),
                        Map.of("loss.margin", "2", "batch", "8", "seed", "3"),
                        Map.of("loss.margin", "2", "batch", "64", "seed", "3"))));
    }

    @Test
    void knobsOfOneNameAreToldApartByTheirMember() {
        Map<String, String> one =
                Map.of("loss", "TripletLoss", "loss.margin", "0.5", "miner", "SemiHard", "miner.margin", "0.1");
        Map<String, String> other =
                Map.of("loss", "TripletLoss", "loss.margin", "1", "miner", "SemiHard", "miner.margin", "0.2");
        assertEquals(
                List.of("triplet margin 0.5, semi-hard margin 0.1", "triplet margin 1, semi-hard margin 0.2"),
                titles(one, other));
    }

    @Test
    void otherDataAreNamed() {
        assertEquals(
                List.of("Blobs", "Moons"),
                titles(Map.of("data", "Blobs"), Map.of("data", "Moons")).stream()
                        .map(each -> each.split(" ")[0])
                        .toList());
    }

    @Test
    void runsThatAreEqualSaySo() {
        assertEquals(List.of("nothing differs", "nothing differs"), titles(Map.of(), Map.of()));
    }

    @Test
    void whatIsOnOrOffSaysSo() {
        assertEquals(
                List.of("on the sphere: on", "on the sphere: off"),
                titles(Map.of("encoder.normalize", "true"), Map.of("encoder.normalize", "false")));
    }
}
