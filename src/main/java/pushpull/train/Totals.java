package pushpull.train;

import pushpull.formula.Expression.Symbol;
import pushpull.formula.Scope;
import pushpull.pair.RowLoss;

/// The sums of all anchors, for the formula that makes one number of them.
///
/// @param total of all anchors
/// @param row of any anchor, which knows what the first pass left for all
record Totals(RowLoss total, Scope row) implements Scope {
    @Override
    public double value(Symbol symbol) {
        return switch (symbol.name()) {
            case "Σ" -> total.value();
            case "Σ₁" -> total.same();
            case "Σ₂" -> total.different();
            case "K" -> total.terms();
            default -> row.value(symbol);
        };
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
