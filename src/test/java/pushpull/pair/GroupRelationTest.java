package pushpull.pair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupRelationTest {
    /// Groups of rows: -1 is negative with all, anything below it an unlabelled row.
    @ParameterizedTest
    @ValueSource(
            strings = {"0 0 1 1", "-2 -3 0 0 1 2", "0 -2 0 1 -3 1", "-2 0 1 -2 0 1", "-1 0 -1 -4 1", "-2 -3", "-1 -1"})
    void anUnlabelledRowIsPositiveWithItsCopiesAndNegativeWithNothing(String text) {
        int[] groups =
                Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
        GroupRelation square = GroupRelation.square(groups);
        GroupRelation rectangular = GroupRelation.rectangular(groups, groups);
        for (int i = 0; i < groups.length; i++) {
            assertEquals(expected(groups, i, true, true), listed(square, i, true));
            assertEquals(expected(groups, i, false, true), listed(square, i, false));
            assertEquals(expected(groups, i, true, false), listed(rectangular, i, true));
            assertEquals(expected(groups, i, false, false), listed(rectangular, i, false));
        }
    }

    private static TreeSet<Integer> listed(Relation relation, int anchor, boolean ofPositives) {
        CandidateList positives = new CandidateList();
        CandidateList negatives = new CandidateList();
        relation.list(anchor, positives, negatives);
        CandidateList side = ofPositives ? positives : negatives;
        side.gather(new double[64]);
        TreeSet<Integer> columns = new TreeSet<>();
        IntStream.range(0, side.count()).forEach(k -> columns.add(side.column(k)));
        assertEquals(side.count(), columns.size());
        return columns;
    }

    private static TreeSet<Integer> expected(int[] groups, int anchor, boolean positive, boolean withoutSelf) {
        TreeSet<Integer> columns = new TreeSet<>();
        for (int j = 0; j < groups.length; j++) {
            boolean alike = groups[j] == groups[anchor] && groups[j] != -1;
            boolean known = groups[j] >= -1 && groups[anchor] >= -1;
            if ((positive ? alike : known && !alike) && !(withoutSelf && j == anchor)) {
                columns.add(j);
            }
        }
        return columns;
    }
}
