package pushpull.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What checking one reference file gave.
public final class FileReport {
    private final String file;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final List<Verdict> failures = new ArrayList<>();

    FileReport(String file) {
        this.file = file;
    }

    void add(Verdict verdict) {
        tallies.computeIfAbsent(verdict.kind(), Tally::new).add(verdict);
        if (verdict.status() == Verdict.Status.FAILED) {
            failures.add(verdict);
        }
    }

    public String file() {
        return file;
    }

    /// One for each kind, in the order in which the file brings them.
    public Collection<Tally> tallies() {
        return tallies.values();
    }

    /// The cases that failed.
    public List<Verdict> failures() {
        return failures;
    }

    public int count(Verdict.Status status) {
        return tallies.values().stream().mapToInt(tally -> tally.count(status)).sum();
    }

    public int cases() {
        return tallies.values().stream().mapToInt(Tally::cases).sum();
    }
}
