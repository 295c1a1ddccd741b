package pushpull.lesson.proof;

import java.util.Arrays;
import java.util.List;
import pushpull.lesson.Instruction.Expect;
import pushpull.lesson.Quantity;
import pushpull.lesson.reading.ConditionTruth;
import pushpull.lesson.reading.QuantityValue;

/// A claim on several seeds.
///
/// @param claim as the lesson has it
/// @param trials one for each seed
record ClaimTrials(Expect claim, List<Trial> trials) {
    ClaimTrials {
        trials = List.copyOf(trials);
    }

    /// On how many seeds it holds: on all or on none if it is about all together.
    int hits() {
        return Trial.isTogether(claim.condition())
                ? together() ? trials.size() : 0
                : (int) trials.stream().filter(Trial::held).count();
    }

    /// Whether it holds on as many as it says.
    boolean isProven() {
        return trials.size() - hits() <= claim.misses(trials.size());
    }

    private boolean together() {
        return ConditionTruth.holds(claim.condition(), this::value, _ -> false);
    }

    private double value(Quantity quantity) {
        if (!quantity.isOverSeeds()) {
            return trials.getFirst().value(quantity);
        }
        return switch (quantity) {
            case Quantity.OverSeeds over -> summary(over.summary(), values(over.of()));
            case Quantity.Negative negative -> -value(negative.of());
            case Quantity.Joined joined ->
                QuantityValue.joined(joined.sign(), value(joined.left()), value(joined.right()));
            case Quantity.Applied applied -> QuantityValue.applied(applied.function(), value(applied.of()));
            case Quantity.Constant _, Quantity.Reading _ -> trials.getFirst().value(quantity);
        };
    }

    private double[] values(Quantity quantity) {
        return trials.stream().mapToDouble(trial -> trial.value(quantity)).toArray();
    }

    /// NaN if one of the values is.
    private static double summary(Quantity.Summary summary, double... values) {
        if (Arrays.stream(values).anyMatch(Double::isNaN)) {
            return Double.NaN;
        }
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return switch (summary) {
            case LOWEST -> sorted[0];
            case HIGHEST -> sorted[sorted.length - 1];
            case MEDIAN -> (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        };
    }

    /// The quantity that it is about: the first of those it compares that depends on a run.
    Measured measured() {
        return Trial.needed(claim.condition())
                .filter(quantity -> quantity.readings().findAny().isPresent())
                .findFirst()
                .map(quantity -> new Measured(
                        summary(Quantity.Summary.MEDIAN, values(quantity)),
                        summary(Quantity.Summary.LOWEST, values(quantity)),
                        summary(Quantity.Summary.HIGHEST, values(quantity))))
                .orElse(Measured.NOTHING);
    }
}
