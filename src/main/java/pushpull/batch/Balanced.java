package pushpull.batch;

import java.util.stream.IntStream;
import pushpull.random.Draws;
import pushpull.settings.Knob;

/// P classes with K points each (P x K sampling); the batch size is their product, whatever size is asked for.
///
/// A class of fewer than K points gives all that it has, and a set of fewer than P classes all of them. Points without
/// a group are never chosen.
///
/// @param classes P
/// @param perClass K
public record Balanced(
        @Knob(value = "4", min = 1, max = 1000, high = 20, leading = true)
        int classes,

        @Knob(value = "8", min = 1, max = 1000, high = 64) int perClass)
        implements Sampling {
    @Override
    public int[] choose(int[] groups, int size, Draws draws) {
        int[] starts = IntStream.range(0, groups.length)
                .filter(i -> groups[i] >= 0 && (i == 0 || groups[i - 1] != groups[i]))
                .toArray();
        int[] picked = draws.choose(Math.min(classes, starts.length), starts.length);
        IntStream batch = IntStream.empty();
        for (int pick : picked) {
            int start = starts[pick];
            int end = pick + 1 < starts.length ? starts[pick + 1] : groups.length;
            int[] places = draws.choose(Math.min(perClass, end - start), end - start);
            batch = IntStream.concat(batch, IntStream.of(places).map(place -> start + place));
        }
        return batch.toArray();
    }
}
