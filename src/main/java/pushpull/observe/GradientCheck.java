package pushpull.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.train.LossProbe;
import pushpull.train.LossProbe.Probed;

/// The gradient of the next step against central differences, on a sample of coordinates and weights.
///
/// @param step that the gradient is of
/// @param status what came out
/// @param difference the largest one that is not at a kink, as a share of the largest gradient in the sample
/// @param numbers how many coordinates and weights were compared
/// @param kinks how many of them are at a kink of the loss, where there is no derivative
/// @param worst the one that differs most; null if nothing was compared
public record GradientCheck(
        long step,
        Status status,
        double difference,
        int numbers,
        int kinks,
        @Nullable Difference worst) {
    /// A gradient and what central differences make of it.
    public record Difference(boolean ofWeight, double gradient, double measured) {}

    /// What came out.
    public enum Status {
        /// Gradient and differences are the same but for rounding.
        AGREES,
        /// They are not.
        DIFFERS,
        /// The loss takes numbers for constants that depend on the embedding: its gradient is no derivative.
        DETACHED,
        /// The loss does not depend on anything here: every gradient is 0, and so is every difference.
        FLAT
    }

    /// Rounding, and terms of the third order, stay below it by far; a wrong factor does not.
    public static final double TOLERANCE = 1e-5;

    private static final double[] STEPS = {1e-4, 1e-5, 1e-3, 1e-6};
    private static final double GOOD_ENOUGH = 1e-7;

    /// Compares as many coordinates and as many weights, drawn by the seed and the step.
    public static GradientCheck of(LossProbe probe, long step, long seed, int sample) {
        if (probe.hasConstantWeights()) {
            return new GradientCheck(step, Status.DETACHED, Double.NaN, 0, 0, null);
        }
        RandomGenerator random = new Streams(seed).of(Purpose.MEASURE, step);
        List<Probed> numbers = new ArrayList<>(drawn(probe.coordinates(), sample, random));
        int points = numbers.size();
        numbers.addAll(drawn(probe.weights(), sample, random));
        double largest = 0;
        for (Probed number : numbers) {
            largest = Math.max(largest, Math.abs(number.gradient()));
        }
        double scale = Math.max(largest, 1e-8 * Math.max(1, Math.abs(probe.value())));
        double most = 0;
        int kinks = 0;
        Difference worst = null;
        for (int i = 0; i < numbers.size(); i++) {
            Slopes slopes = Slopes.of(probe, numbers.get(i), scale);
            double gradient = numbers.get(i).gradient();
            if (slopes.isKink(gradient, scale)) {
                kinks++;
            } else if (worst == null || slopes.difference > most) {
                most = slopes.difference;
                worst = new Difference(i >= points, gradient, slopes.central);
            }
        }
        Status status = most > TOLERANCE ? Status.DIFFERS : largest == 0 ? Status.FLAT : Status.AGREES;
        return new GradientCheck(step, status, most, numbers.size(), kinks, worst);
    }

    /// Half of a sample is drawn from all, half from those with a gradient, which have something to be wrong about.
    private static List<Probed> drawn(List<Probed> all, int sample, RandomGenerator random) {
        List<Probed> felt =
                all.stream().filter(number -> number.gradient() != 0).toList();
        List<Probed> drawn = new ArrayList<>();
        for (int i = 0; i < sample && !all.isEmpty(); i++) {
            List<Probed> from = i % 2 == 0 && !felt.isEmpty() ? felt : all;
            drawn.add(from.get(random.nextInt(from.size())));
        }
        return drawn;
    }

    /// What the loss does when one number is moved.
    ///
    /// @param difference from the gradient at the step that suits best, as a share of the scale
    /// @param central difference there
    /// @param before the slope below the number, with the smallest step
    /// @param after the slope above it
    private record Slopes(double difference, double central, double before, double after, boolean sharp) {
        /// Tries several steps: a large one has terms of the third order, a small one rounding, and neither can make a
        /// wrong gradient right.
        static Slopes of(LossProbe probe, Probed number, double scale) {
            double best = Double.POSITIVE_INFINITY;
            double central = Double.NaN;
            for (double step : STEPS) {
                double by = step * Math.max(1, Math.abs(number.value()));
                double measured = (probe.moved(number, by) - probe.moved(number, -by)) / (2 * by);
                double difference = Math.abs(measured - number.gradient()) / scale;
                if (difference < best) {
                    best = difference;
                    central = measured;
                }
                if (best < GOOD_ENOUGH) {
                    return new Slopes(best, central, central, central, false);
                }
            }
            return best < TOLERANCE
                    ? new Slopes(best, central, central, central, false)
                    : sides(probe, number, best, central);
        }

        private static Slopes sides(LossProbe probe, Probed number, double best, double central) {
            double size = Math.max(1, Math.abs(number.value()));
            double wide = gap(probe, number, 1e-4 * size);
            double narrow = gap(probe, number, 1e-6 * size);
            double by = 1e-6 * size;
            double before = (probe.value() - probe.moved(number, -by)) / by;
            double after = (probe.moved(number, by) - probe.value()) / by;
            return new Slopes(best, central, before, after, narrow > 0.5 * wide);
        }

        /// How far the slopes of both sides are apart: in proportion to the step if the loss is smooth.
        private static double gap(LossProbe probe, Probed number, double by) {
            return Math.abs(probe.moved(number, by) + probe.moved(number, -by) - 2 * probe.value()) / by;
        }

        /// Whether the slope changes at once here, and the gradient is one of those in between.
        boolean isKink(double gradient, double scale) {
            double room = 1e-3 * scale;
            return sharp
                    && Math.abs(after - before) > room
                    && gradient >= Math.min(before, after) - room
                    && gradient <= Math.max(before, after) + room;
        }
    }
}
