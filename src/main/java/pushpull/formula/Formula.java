package pushpull.formula;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The formula of a loss under its settings.
///
/// @param share what one anchor adds before reduction, or the whole of a loss that has no anchors
/// @param definitions of symbols in it
/// @param total what becomes of the sums of all anchors, if it is not a mean
/// @param knobs the settings by their symbols
public record Formula(
        Expression share,
        List<Definition> definitions,
        @Nullable Expression total,
        Map<String, Knob> knobs) {
    /// The value of a setting.
    ///
    /// @param unit written after it
    public record Knob(double value, String unit) {}

    public Formula {
        definitions = List.copyOf(definitions);
        knobs = Map.copyOf(knobs);
    }

    /// A scope that also knows the formula's definitions and settings.
    public Scope in(Scope outer) {
        return new Known(this, outer);
    }

    private record Known(Formula formula, Scope outer) implements Scope {
        @Override
        public double value(Expression.Symbol symbol) {
            Optional<Definition> definition = formula.definitions.stream()
                    .filter(one -> one.evaluated() && one.symbol().equals(symbol))
                    .findFirst();
            if (definition.isPresent()) {
                return FormulaEvaluator.value(definition.get().expression(), this);
            }
            Knob knob = formula.knobs.get(symbol.name());
            return knob != null && symbol.index().isEmpty() ? knob.value : outer.value(symbol);
        }

        @Override
        public String unit(Expression.Symbol symbol) {
            Knob knob = formula.knobs.get(symbol.name());
            return knob == null ? outer.unit(symbol) : knob.unit;
        }

        @Override
        public int count(String over) {
            return outer.count(over);
        }

        @Override
        public Scope at(String over, int place) {
            return new Known(formula, outer.at(over, place));
        }
    }
}
