package pushpull.formula;

import java.util.List;
import java.util.function.Predicate;

/// A formula as a tree: what it says, not how it is set.
public sealed interface Expression {
    /// A number; one that was put in has no text of its own and is written as [FormulaNumbers] says.
    ///
    /// @param text as the formula has it, empty if the number was worked out
    /// @param unit written after it, such as `°`
    record Number(ScaledNumber value, String text, String unit) implements Expression {
        public static Number of(double value) {
            return new Number(ScaledNumber.of(value), "", "");
        }
    }

    /// A variable: `m`, or `d_ap` with the index `ap`, the distance from the anchor to a same candidate.
    record Symbol(String name, String index) implements Expression {}

    /// A sum over the candidates that are same (`p`), different (`n`) or either (`i`), or over triplets (`pn`).
    record Sum(String over, Expression body) implements Expression {}

    record Negative(Expression of) implements Expression {}

    /// A sum of several terms; a negative one is written with a minus.
    record Plus(List<Expression> terms) implements Expression {
        public Plus {
            terms = List.copyOf(terms);
        }
    }

    record Times(List<Expression> factors) implements Expression {
        public Times {
            factors = List.copyOf(factors);
        }
    }

    record Quotient(Expression over, Expression under) implements Expression {}

    record Power(Expression base, Expression exponent) implements Expression {}

    /// A function by name: ln, exp, max, min, sqrt, cos, sin (of degrees), σ, if, and names that are only written.
    record Call(String function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /// The expressions that this one is made of, in order.
    default List<Expression> parts() {
        return switch (this) {
            case Number _, Symbol _ -> List.of();
            case Sum sum -> List.of(sum.body);
            case Negative negative -> List.of(negative.of);
            case Plus plus -> plus.terms;
            case Times times -> times.factors;
            case Quotient quotient -> List.of(quotient.over, quotient.under);
            case Power power -> List.of(power.base, power.exponent);
            case Call call -> call.arguments;
        };
    }

    /// The same made of other parts.
    default Expression of(List<Expression> parts) {
        return switch (this) {
            case Number _, Symbol _ -> this;
            case Sum sum -> new Sum(sum.over, parts.getFirst());
            case Negative _ -> new Negative(parts.getFirst());
            case Plus _ -> new Plus(parts);
            case Times _ -> new Times(parts);
            case Quotient _ -> new Quotient(parts.getFirst(), parts.getLast());
            case Power _ -> new Power(parts.getFirst(), parts.getLast());
            case Call call -> new Call(call.function, parts);
        };
    }

    /// Whether this or a part of it, however deep, is such.
    default boolean has(Predicate<Expression> such) {
        return such.test(this) || parts().stream().anyMatch(part -> part.has(such));
    }
}
