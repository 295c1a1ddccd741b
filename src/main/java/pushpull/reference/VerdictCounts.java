package pushpull.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts the verdicts on the cases of one kind in one file.
public final class VerdictCounts {
    private final String kind;
    private final int[] counts = new int[Verdict.Status.values().length];
    private final Map<String, Integer> exemptions = new TreeMap<>();
    private Verdict.Deviation worst = Verdict.Deviation.NONE;

    public VerdictCounts(String kind) {
        this.kind = kind;
    }

    public void add(Verdict verdict) {
        counts[verdict.status().ordinal()]++;
        worst = worst.or(verdict.worst());
        verdict.exemptions().forEach(reason -> exemptions.merge(reason, 1, Integer::sum));
    }

    public String kind() {
        return kind;
    }

    public int cases() {
        return Arrays.stream(counts).sum();
    }

    /// How many cases have a status.
    public int count(Verdict.Status status) {
        return counts[status.ordinal()];
    }

    /// The asserted field that used most of its tolerance.
    public Verdict.Deviation worst() {
        return worst;
    }

    /// Why some numbers were not asserted, with the number of cases for each reason.
    public List<String> reasons() {
        return exemptions.entrySet().stream()
                .map(entry -> entry.getValue() + " × " + entry.getKey())
                .toList();
    }
}
