package pushpull.sweep.plan;

import java.util.List;
import java.util.stream.LongStream;

/// Settings of which every cell of a sweep gets its own best values, found on seeds that no other run has.
///
/// A learning rate that suits one loss starves another: losses are on equal terms when each has the rate that suits it.
///
/// @param axes the settings, with the values to choose from
/// @param seeds on which they are tried
public record Tuning(List<Axis> axes, List<Long> seeds) {
    /// Nothing is tuned.
    public static final Tuning NONE = new Tuning(List.of(), List.of());

    private static final int SEEDS = 4;

    public Tuning {
        axes = List.copyOf(axes);
        seeds = List.copyOf(seeds);
    }

    /// Tries values on seeds that are not among others: they are negative, which seeds seldom are.
    ///
    /// @param others the seeds of the sweep
    public static Tuning of(List<Axis> axes, List<Long> others) {
        List<Long> seeds = LongStream.iterate(-1, seed -> seed - 1)
                .boxed()
                .filter(seed -> !others.contains(seed))
                .limit(SEEDS)
                .toList();
        return axes.isEmpty() ? NONE : new Tuning(axes, seeds);
    }

    public boolean isEmpty() {
        return axes.isEmpty();
    }

    /// The keys of the settings.
    public List<String> keys() {
        return axes.stream().map(Axis::key).toList();
    }
}
