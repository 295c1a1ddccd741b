package pushpull.lesson.reading;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import pushpull.lesson.Condition;
import pushpull.lesson.Quantity;

/// Decides a condition.
public final class ConditionTruth {
    private ConditionTruth() {}

    /// Whether a condition holds; one with an undefined number in it does not.
    ///
    /// @param values of its quantities
    /// @param findings of the doctor
    public static boolean holds(
            Condition condition, ToDoubleFunction<Quantity> values, Predicate<Condition.Found> findings) {
        return switch (condition) {
            case Condition.Compared compared ->
                compared(
                        compared.relation(),
                        values.applyAsDouble(compared.left()),
                        values.applyAsDouble(compared.right()));
            case Condition.Near near ->
                Math.abs(values.applyAsDouble(near.left()) - values.applyAsDouble(near.right()))
                        <= values.applyAsDouble(near.tolerance());
            case Condition.Found found -> findings.test(found);
            case Condition.Not not -> !holds(not.of(), values, findings);
            case Condition.All all -> all.conditions().stream().allMatch(each -> holds(each, values, findings));
        };
    }

    private static boolean compared(Condition.Relation relation, double left, double right) {
        return switch (relation) {
            case LESS -> left < right;
            case AT_MOST -> left <= right;
            case GREATER -> left > right;
            case AT_LEAST -> left >= right;
        };
    }
}
