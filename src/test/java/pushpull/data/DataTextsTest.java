package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.batch.Sampling;
import pushpull.settings.MissingTexts;
import pushpull.supervise.Supervision;

/// Every member and knob of this package has its texts.
class DataTextsTest {
    private record Families(Dataset set, Supervision same, Sampling batch) {}

    @Test
    void everythingIsExplained() {
        List<String> ours = MissingTexts.of(Families.class).stream()
                .filter(key -> !key.startsWith("Families."))
                .toList();
        assertEquals(List.of(), ours);
    }
}
