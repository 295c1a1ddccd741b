package pushpull.lesson.reading;

import java.util.function.ToDoubleFunction;
import pushpull.lesson.Quantity;

/// Works out a quantity from its readings.
public final class QuantityValue {
    private QuantityValue() {}

    /// The value of a quantity.
    ///
    /// @throws IllegalArgumentException if it is of all seeds together
    public static double of(Quantity quantity, ToDoubleFunction<Quantity.Reading> readings) {
        return switch (quantity) {
            case Quantity.Constant constant -> constant.value();
            case Quantity.Reading reading -> readings.applyAsDouble(reading);
            case Quantity.Negative negative -> -of(negative.of(), readings);
            case Quantity.Joined joined ->
                joined(joined.sign(), of(joined.left(), readings), of(joined.right(), readings));
            case Quantity.Applied applied -> applied(applied.function(), of(applied.of(), readings));
            case Quantity.OverSeeds _ -> throw new IllegalArgumentException("one run has no " + quantity);
        };
    }

    /// Two numbers joined.
    public static double joined(Quantity.Sign sign, double left, double right) {
        return switch (sign) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case OVER -> left / right;
        };
    }

    /// A function of a number.
    public static double applied(Quantity.Function function, double value) {
        return switch (function) {
            case LN -> Math.log(value);
            case EXP -> Math.exp(value);
            case SQRT -> Math.sqrt(value);
            case ABS -> Math.abs(value);
        };
    }
}
