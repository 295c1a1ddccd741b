package pushpull.reference;

import java.util.stream.IntStream;
import pushpull.pair.Listed;

/// Line-ups for queries that stand before their candidates in one batch: who is the same, who are the rivals.
final class Lines {
    private static final int[] NOBODY = {};

    private Lines() {}

    /// Query i is the same as candidate i and different from all others.
    static Listed square(int queries, int candidates) {
        int[][] same = new int[queries + candidates][];
        int[][] different = new int[queries + candidates][];
        for (int i = 0; i < same.length; i++) {
            int own = queries + i;
            boolean asks = i < queries;
            same[i] = asks ? new int[] {own} : NOBODY;
            different[i] = asks
                    ? IntStream.range(queries, queries + candidates)
                            .filter(j -> j != own)
                            .toArray()
                    : NOBODY;
        }
        return new Listed(same, different);
    }

    /// Query i is the same as candidate i and different from a block of its own behind all positives.
    static Listed blocks(int queries, int block) {
        int total = 2 * queries + queries * block;
        int[][] same = new int[total][];
        int[][] different = new int[total][];
        for (int i = 0; i < total; i++) {
            boolean asks = i < queries;
            int start = 2 * queries + i * block;
            same[i] = asks ? new int[] {queries + i} : NOBODY;
            different[i] = asks ? IntStream.range(start, start + block).toArray() : NOBODY;
        }
        return new Listed(same, different);
    }

    /// Query i is the same as candidate i, in rows of their own, and different from a queue behind the candidates.
    static Listed queue(int queries, int length) {
        int[][] same = new int[queries][];
        int[][] different = new int[queries][];
        for (int i = 0; i < queries; i++) {
            same[i] = new int[] {i};
            different[i] = IntStream.range(queries, queries + length).toArray();
        }
        return new Listed(same, different);
    }
}
