package pushpull.formula;

/// What a symbol of a formula stands for.
///
/// @param evaluated whether its value follows from the expression; otherwise the scope gives it and the expression is
/// only read
public record Definition(Expression.Symbol symbol, Expression expression, boolean evaluated) {}
