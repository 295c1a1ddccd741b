package pushpull.batch;

import java.util.stream.IntStream;
import pushpull.random.Draws;

/// Any points, without repetition within a batch; all of them if the batch is as large as the set.
public record Uniform() implements Sampling {
    @Override
    public int[] choose(int[] groups, int size, Draws draws) {
        return size >= groups.length ? IntStream.range(0, groups.length).toArray() : draws.choose(size, groups.length);
    }
}
