package pushpull.doctor;

import java.util.ArrayList;
import java.util.List;
import pushpull.snapshot.Snapshot;

/// Looks at a run and says what is the matter with it.
public final class Doctor {
    private Doctor() {}

    /// The names of all diagnoses, the gravest first.
    public static List<String> names() {
        return Check.ALL.stream().map(check -> check.getClass().getSimpleName()).toList();
    }

    /// Everything that is the matter, the gravest first; empty for a run that is well. Takes microseconds.
    public static List<Diagnosis> examine(Snapshot snapshot) {
        DiagnosticContext context = DiagnosticContext.of(snapshot);
        List<Diagnosis> found = new ArrayList<>();
        for (Check check : Check.ALL) {
            check.examine(context).ifPresent(found::add);
            if (check instanceof ExplodingScale && !found.isEmpty()) {
                // Without points there are no signs, and if nothing keeps its size, shares of sizes mean nothing.
                return List.copyOf(found);
            }
        }
        return List.copyOf(found);
    }
}
