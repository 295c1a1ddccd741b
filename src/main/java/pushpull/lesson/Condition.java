package pushpull.lesson;

import java.util.List;
import java.util.stream.Stream;

/// What can be true of runs.
public sealed interface Condition {
    /// Two quantities compared.
    record Compared(Quantity left, Relation relation, Quantity right) implements Condition {}

    /// Two quantities that agree up to a tolerance.
    record Near(Quantity left, Quantity right, Quantity tolerance) implements Condition {}

    /// A finding of the doctor.
    ///
    /// @param check its name
    /// @param run the index of the run
    record Found(String check, int run) implements Condition {}

    record Not(Condition of) implements Condition {}

    /// All of several.
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /// How quantities are compared.
    enum Relation {
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST
    }

    /// The quantities that it is made of.
    default Stream<Quantity> quantities() {
        return switch (this) {
            case Compared compared -> Stream.of(compared.left, compared.right);
            case Near near -> Stream.of(near.left, near.right, near.tolerance);
            case Found _ -> Stream.empty();
            case Not not -> not.of.quantities();
            case All all -> all.conditions.stream().flatMap(Condition::quantities);
        };
    }
}
