package pushpull.formula;

/// Where the numbers of a formula come from: knobs, distances to candidates, counts.
public interface Scope {
    /// The value of a symbol; NaN if the scope does not know it.
    double value(Expression.Symbol symbol);

    /// What is written after a symbol's number, such as `°`.
    default String unit(Expression.Symbol symbol) {
        return "";
    }

    /// How many candidates or triplets a sum runs over.
    int count(String over);

    /// The same scope at one of them.
    Scope at(String over, int place);
}
