package pushpull.reference.check;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import pushpull.reference.CaseIndices;
import pushpull.reference.OracleCase;

/// Labels of reference files, which may be any whole numbers, as groups from 0 on.
final class Labels {
    private Labels() {}

    /// The groups of a case's points, in the order in which labels first appear.
    static int[] groups(OracleCase given) {
        return groups(given.inputs().integers("labels"));
    }

    static int[] groups(int... labels) {
        Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(labels)
                .map(label -> numbers.computeIfAbsent(label, _ -> numbers.size()))
                .toArray();
    }

    /// Groups of one point each: `0 … count-1`.
    static int[] own(int count) {
        int[] groups = new int[count];
        Arrays.setAll(groups, i -> i);
        return groups;
    }

    /// The same groups for a first and a second view.
    static int[] twice(int... groups) {
        int[] both = Arrays.copyOf(groups, 2 * groups.length);
        System.arraycopy(groups, 0, both, groups.length, groups.length);
        return both;
    }

    /// No groups: no point is the same as any other.
    static int[] nobody(int count) {
        int[] groups = new int[count];
        Arrays.fill(groups, -1);
        return groups;
    }

    /// Labels that number the classes of a case: each is the index of a proxy or a weight vector.
    static int[] classes(OracleCase given, int count) {
        int[] labels = given.inputs().integers("labels");
        for (int label : labels) {
            CaseIndices.checked(given, "labels", label, count);
        }
        return labels;
    }

    /// How many groups there are.
    static int count(int... groups) {
        return Arrays.stream(groups).max().orElse(-1) + 1;
    }
}
