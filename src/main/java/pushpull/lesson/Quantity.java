package pushpull.lesson;

import java.util.List;
import java.util.stream.Stream;

/// A number that follows from runs: what a lesson writes between double braces, and compares in its claims.
public sealed interface Quantity {
    /// A number as it is written.
    record Constant(double value) implements Quantity {}

    /// A reading of a run, or of two; or a value that the lesson kept, which is of none.
    ///
    /// @param name such as `loss` or `knnAccuracy.heldOut`
    /// @param runs the indices of the runs that it is of
    record Reading(String name, List<Integer> runs) implements Quantity {
        public Reading {
            runs = List.copyOf(runs);
        }
    }

    /// The same with the other sign.
    record Negative(Quantity of) implements Quantity {}

    /// Two quantities joined.
    record Joined(Sign sign, Quantity left, Quantity right) implements Quantity {}

    /// A function of one quantity.
    record Applied(Function function, Quantity of) implements Quantity {}

    /// One number of the values on all seeds.
    record OverSeeds(Summary summary, Quantity of) implements Quantity {}

    /// How two quantities are joined.
    enum Sign {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    /// The functions, by the names that lessons write in lower case.
    enum Function {
        LN,
        EXP,
        SQRT,
        ABS
    }

    /// What is made of the values on all seeds.
    enum Summary {
        MEDIAN,
        LOWEST,
        HIGHEST
    }

    /// The readings that it is made of.
    default Stream<Reading> readings() {
        return switch (this) {
            case Constant _ -> Stream.empty();
            case Reading reading -> Stream.of(reading);
            case Negative negative -> negative.of.readings();
            case Joined joined -> Stream.concat(joined.left.readings(), joined.right.readings());
            case Applied applied -> applied.of.readings();
            case OverSeeds over -> over.of.readings();
        };
    }

    /// Whether it is of all seeds together.
    default boolean isOverSeeds() {
        return switch (this) {
            case Constant _, Reading _ -> false;
            case Negative negative -> negative.of.isOverSeeds();
            case Joined joined -> joined.left.isOverSeeds() || joined.right.isOverSeeds();
            case Applied applied -> applied.of.isOverSeeds();
            case OverSeeds _ -> true;
        };
    }
}
