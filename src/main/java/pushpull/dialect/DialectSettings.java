package pushpull.dialect;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import pushpull.loss.Loss;
import pushpull.mine.Miner;
import pushpull.pair.Distance;
import pushpull.settings.Schema;
import pushpull.settings.Settings;

/// The settings of this program that express a library's loss.
///
/// @param loss with the knobs that the library's definition amounts to
/// @param distance between points; null for a loss that compares none
/// @param miner of pairs or triplets; null if all count
/// @param normalized whether points are divided by their norms before anything else
public record DialectSettings(
        Loss loss, @Nullable Distance distance, @Nullable Miner miner, boolean normalized) {
    static DialectSettings of(Loss loss, Distance distance) {
        return new DialectSettings(loss, distance, null, false);
    }

    static DialectSettings of(Loss loss) {
        return new DialectSettings(loss, null, null, false);
    }

    /// The same with another loss.
    public DialectSettings with(Loss other) {
        return new DialectSettings(other, distance, miner, normalized);
    }

    /// The same with another distance.
    public DialectSettings with(Distance other) {
        return new DialectSettings(loss, other, miner, normalized);
    }

    DialectSettings minedBy(Miner picker) {
        return new DialectSettings(loss, distance, picker, normalized);
    }

    /// The same with or without dividing by norms.
    public DialectSettings normalized(boolean on) {
        return new DialectSettings(loss, distance, miner, on);
    }

    /// Assignments by key that turn the default experiment into one of this loss; knobs with their defaults are left
    /// out.
    ///
    /// @param inputs what the loss is called with, which determines the supervision
    public SequencedMap<String, String> assignments(CallInputs inputs) {
        SequencedMap<String, String> assignments = new LinkedHashMap<>();
        assign("loss", (Record) loss, assignments);
        assign("distance", (Record) distance, assignments);
        assign("miner", (Record) miner, assignments);
        if (normalized) {
            assignments.put("encoder.normalize", "true");
        }
        if (inputs.isTwoViews() || loss.needsViews()) {
            assignments.put("supervision", inputs.isLabelled() ? "LabelledViews" : "PairedViews");
        }
        return assignments;
    }

    private static void assign(String family, @Nullable Record member, SequencedMap<String, String> assignments) {
        if (member != null) {
            assignments.put(family, Settings.nameOf(member));
            Record usual = Schema.of(member).defaults();
            Settings.<Record>differences(usual, member)
                    .forEach((knob, value) -> assignments.put(family + "." + knob, value));
        }
    }
}
