package pushpull.formula;

import java.util.Map;

/// Numbers by their symbols alone: those of a whole batch, which no sum runs over.
public record NamedValues(Map<String, Double> numbers) implements Scope {
    public NamedValues {
        numbers = Map.copyOf(numbers);
    }

    @Override
    public double value(Expression.Symbol symbol) {
        return symbol.index().isEmpty() ? numbers.getOrDefault(symbol.name(), Double.NaN) : Double.NaN;
    }

    @Override
    public int count(String over) {
        return 0;
    }

    @Override
    public Scope at(String over, int place) {
        return this;
    }
}
