package pushpull.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The result of checking one reference file.
public final class FileReport {
    private final String file;
    private final Map<String, VerdictCounts> tallies = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<Verdict> failures = new ArrayList<>();
    private final Map<Class<?>, Integer> passed = new HashMap<>();

    public FileReport(String file) {
        this.file = file;
    }

    public void add(Verdict verdict) {
        tallies.computeIfAbsent(verdict.kind(), VerdictCounts::new).add(verdict);
        if (verdict.status() == Verdict.Status.PASSED) {
            verdict.members().stream()
                    .map(Record::getClass)
                    .distinct()
                    .forEach(member -> passed.merge(member, 1, Integer::sum));
        }
        if (verdict.status() == Verdict.Status.FAILED) {
            failures.add(verdict);
        }
    }

    /// Notes what is wrong with a case, or with the rest of the file, so that it could not be checked.
    public void addUnreadable(String what) {
        unreadable.add(what);
    }

    /// What could not be checked, with the place and the name of each case.
    public List<String> unreadable() {
        return Collections.unmodifiableList(unreadable);
    }

    public String file() {
        return file;
    }

    /// The counts for each kind, in the order of the file.
    public Collection<VerdictCounts> tallies() {
        return tallies.values();
    }

    /// How many cases each member of a family passed.
    public Map<Class<?>, Integer> passed() {
        return Collections.unmodifiableMap(passed);
    }

    /// The cases that failed.
    public List<Verdict> failures() {
        return failures;
    }

    public int count(Verdict.Status status) {
        return tallies.values().stream().mapToInt(tally -> tally.count(status)).sum();
    }

    public int cases() {
        return tallies.values().stream().mapToInt(VerdictCounts::cases).sum();
    }
}
