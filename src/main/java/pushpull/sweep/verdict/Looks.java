package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.List;

/// The looks that were taken at a sweep: the numbers of seeds at which a verdict was given, rising.
public record Looks(List<Integer> seeds) {
    public static final Looks NONE = new Looks(List.of());

    public Looks {
        seeds = List.copyOf(seeds);
        for (int i = 1; i < seeds.size(); i++) {
            if (seeds.get(i) <= seeds.get(i - 1)) {
                throw new IllegalArgumentException(seeds + " do not rise");
            }
        }
    }

    /// The same with a look at this many seeds, if it is not one of them. Going back to fewer seeds is no look of its
    /// own: what was seen is seen.
    public Looks with(int count) {
        if (!seeds.isEmpty() && count <= seeds.getLast()) {
            return this;
        }
        List<Integer> more = new ArrayList<>(seeds);
        more.add(count);
        return new Looks(more);
    }

    /// The look at the greatest number of seeds.
    public Look last() {
        return new Look(Math.max(1, seeds.size()));
    }
}
