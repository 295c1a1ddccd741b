package pushpull.lesson.proof;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import pushpull.lesson.Condition;
import pushpull.lesson.Quantity;
import pushpull.lesson.reading.Readings;

/// A claim on one seed.
///
/// @param held whether it held; true for a claim about all seeds together, which is not decided here
/// @param values of its quantities, and of those that it takes over all seeds
record Trial(boolean held, Map<Quantity, Double> values) {
    Trial {
        values = Map.copyOf(values);
    }

    static Trial of(Condition condition, Readings readings) {
        Map<Quantity, Double> values = new LinkedHashMap<>();
        needed(condition).forEach(quantity -> values.put(quantity, readings.value(quantity)));
        boolean together = isTogether(condition);
        return new Trial(together || readings.holds(condition), values);
    }

    /// Whether a condition is about all seeds together.
    static boolean isTogether(Condition condition) {
        return condition.quantities().anyMatch(Quantity::isOverSeeds);
    }

    /// The parts of a condition that have a value on one seed.
    static Stream<Quantity> needed(Condition condition) {
        return condition.quantities().flatMap(Trial::needed);
    }

    private static Stream<Quantity> needed(Quantity quantity) {
        if (!quantity.isOverSeeds()) {
            return Stream.of(quantity);
        }
        return switch (quantity) {
            case Quantity.OverSeeds over -> Stream.of(over.of());
            case Quantity.Negative negative -> needed(negative.of());
            case Quantity.Joined joined -> Stream.concat(needed(joined.left()), needed(joined.right()));
            case Quantity.Applied applied -> needed(applied.of());
            case Quantity.Constant _, Quantity.Reading _ -> Stream.of(quantity);
        };
    }

    double value(Quantity quantity) {
        return values.getOrDefault(quantity, Double.NaN);
    }
}
