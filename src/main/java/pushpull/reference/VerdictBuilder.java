package pushpull.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Texts;

/// Builds the verdict on a case, field by field.
public final class VerdictBuilder {
    private final OracleCase given;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> exemptions = new TreeSet<>();
    private Verdict.Deviation worst = Verdict.Deviation.NONE;
    private boolean asserted;

    public VerdictBuilder(OracleCase given) {
        this.given = given;
    }

    static String text(String key, @Nullable Object... parts) {
        Object[] texts = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            texts[i] = String.valueOf(parts[i]);
        }
        return Texts.bundle("reference").get("finding." + key, texts);
    }

    public void complain(String key, @Nullable Object... parts) {
        complaints.add(text(key, parts));
    }

    public void exempt(String key) {
        exemptions.add(text("exempt." + key));
    }

    /// Whether a refusal is right: the reference refuses the case too, or gives no number for it.
    public boolean mayBeRefused() {
        return given.has("raises")
                || given.has("nonfinite")
                        && ExpectedFields.of(given).values().stream()
                                .allMatch(numbers -> Arrays.stream(numbers).allMatch(Double::isNaN));
    }

    /// Records that a field alone was refused: right if the reference has no number either.
    public void refused(String field, double... expected) {
        if (given.has("raises") || Arrays.stream(expected).allMatch(Double::isNaN)) {
            exempt("undefined");
        } else {
            complain("refused", field);
        }
    }

    /// Compares a field, as far as it is asserted.
    ///
    /// @param ties answers to almost the same case, computed only if needed
    public void add(FieldComparer field, FieldTolerance tolerance, Supplier<List<ComputedFields>> ties) {
        boolean undefined = field.expected().length > 0 && field.isEmpty();
        if (!field.isFinite()) {
            complain("infinite", field.name());
        } else if (tolerance == FieldTolerance.NOTHING) {
            exempt("raises");
        } else if (tolerance == FieldTolerance.FINITE) {
            exempt(given.has("kink") ? "kink" : "zero");
        } else if (undefined) {
            exempt("undefined");
        } else {
            compare(field, ties);
        }
    }

    private void compare(FieldComparer field, Supplier<List<ComputedFields>> ties) {
        if (field.agrees()) {
            asserted = true;
            if (field.worst() >= 0) {
                worst = worst.or(new Verdict.Deviation(field.error(field.worst()), field.tolerance()));
            }
        } else if (given.has("ties") && field.agreesBeside(ties.get())) {
            asserted = true;
            exempt("ties");
        } else {
            asserted = true;
            complaints.add(field.complaint());
            if (field.sameLength()) {
                worst = worst.or(new Verdict.Deviation(field.error(field.worst()), field.tolerance()));
            }
        }
    }

    /// @param members whose numbers were compared
    public Verdict verdict(List<Record> members) {
        Verdict.Status status = !complaints.isEmpty()
                ? Verdict.Status.FAILED
                : asserted ? Verdict.Status.PASSED : Verdict.Status.SKIPPED;
        return new Verdict(
                given.name(), given.kind(), status, members, worst, List.copyOf(exemptions), List.copyOf(complaints));
    }
}
