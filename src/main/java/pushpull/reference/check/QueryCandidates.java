package pushpull.reference.check;

import java.util.stream.IntStream;
import pushpull.pair.ListedRelation;

/// The candidates of queries: which are the same and which different.
final class QueryCandidates {
    private static final int[] NO_ROWS = {};

    private QueryCandidates() {}

    /// Queries precede their candidates in one batch: query i is the same as candidate i and different from a block of
    /// its own after all positives.
    static ListedRelation blocks(int queries, int block) {
        int total = 2 * queries + queries * block;
        int[][] positives = new int[total][];
        int[][] negatives = new int[total][];
        for (int i = 0; i < total; i++) {
            boolean asks = i < queries;
            int start = 2 * queries + i * block;
            positives[i] = asks ? new int[] {queries + i} : NO_ROWS;
            negatives[i] = asks ? IntStream.range(start, start + block).toArray() : NO_ROWS;
        }
        return new ListedRelation(positives, negatives);
    }

    /// The same if queries and candidates are not one batch: rows and columns count from 0 each.
    static ListedRelation rivals(int queries, int block) {
        int[][] positives = new int[queries][];
        int[][] negatives = new int[queries][];
        for (int i = 0; i < queries; i++) {
            int start = queries + i * block;
            positives[i] = new int[] {i};
            negatives[i] = IntStream.range(start, start + block).toArray();
        }
        return new ListedRelation(positives, negatives);
    }

    /// Query i is the same as candidate i, in rows of their own, and different from a queue after the candidates.
    static ListedRelation queue(int queries, int length) {
        int[][] positives = new int[queries][];
        int[][] negatives = new int[queries][];
        for (int i = 0; i < queries; i++) {
            positives[i] = new int[] {i};
            negatives[i] = IntStream.range(queries, queries + length).toArray();
        }
        return new ListedRelation(positives, negatives);
    }
}
