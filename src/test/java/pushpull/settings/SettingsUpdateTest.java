package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.loss.ContrastiveLoss;
import pushpull.loss.SupConLoss;
import pushpull.loss.TripletLoss;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

class SettingsUpdateTest {
    private static final Experiment START = Settings.read(Experiment.class, Map.of());

    private static double margin(Experiment experiment) {
        return ((ContrastiveLoss) experiment.loss()).margin();
    }

    @Test
    void aNumberStaysTheSameToTheBitWithAndWithoutText() {
        Draws draws = new Streams(3).of(Purpose.DATA, 0);
        for (int i = 0; i < 200; i++) {
            double margin = 5 * draws.nextDouble();
            SettingsUpdate update = SettingsUpdate.of("loss.margin", margin);
            SettingsUpdate read = SettingsUpdate.read(START, update.texts());
            assertEquals(update, read);
            assertEquals(margin, margin(update.applyTo(START)));
            assertEquals(update.applyTo(START), Settings.with(START, update.texts()));
        }
    }

    @Test
    void everyKindOfValueSurvivesBeingWritten() {
        Map<String, String> texts = Map.of("loss", "TripletLoss", "batch", "12", "data.noise", "0.25", "seed", "7");
        SettingsUpdate update = SettingsUpdate.read(START, texts);
        assertEquals(TripletLoss.class, update.values().get("loss"));
        assertEquals(12, update.values().get("batch"));
        assertEquals(7L, update.values().get("seed"));
        assertEquals(texts, update.texts());
        assertEquals(Settings.with(START, texts), update.applyTo(START));
    }

    @Test
    void anotherMemberKeepsWhatItSharesWithTheOldOne() {
        Experiment wide = SettingsUpdate.of("loss.margin", 1.5).applyTo(START);
        Experiment other = SettingsUpdate.of("loss", TripletLoss.class).applyTo(wide);
        assertEquals(1.5, ((TripletLoss) other.loss()).margin());
        assertEquals(other, SettingsUpdate.between(wide, other).applyTo(wide));
    }

    @Test
    void whatDoesNotFitIsRefusedAndNamed() {
        for (SettingsUpdate wrong : List.of(
                SettingsUpdate.of("loss.margin", -1.0),
                SettingsUpdate.of("loss.margin", Double.NaN),
                SettingsUpdate.of("loss.margin", "much"),
                SettingsUpdate.of("loss.margin", 1),
                SettingsUpdate.of("loss", Experiment.class),
                SettingsUpdate.of("loss.temperature", 0.2))) {
            SettingsException refused = assertThrows(SettingsException.class, () -> wrong.applyTo(START));
            assertEquals(wrong.values().firstEntry().getKey(), refused.key(), String.valueOf(refused.getMessage()));
        }
        assertThrows(SettingsException.class, () -> SettingsUpdate.of("loss.margin", 1.0)
                .applyTo(SettingsUpdate.of("loss", SupConLoss.class).applyTo(START)));
    }
}
