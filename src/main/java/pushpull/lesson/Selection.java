package pushpull.lesson;

/// A point or a pair that a lesson selects.
public sealed interface Selection {
    /// Nothing.
    record None() implements Selection {}

    /// A point by its permanent number.
    record Point(int id) implements Selection {}

    /// Two points by their permanent numbers.
    record Pair(int first, int second) implements Selection {}

    /// The point of the last batch with the strongest net force.
    record Strongest() implements Selection {}

    /// The first point of the last batch that trains under a wrong label.
    record Mislabelled() implements Selection {}

    /// The first point of the last batch that is of a class.
    ///
    /// @param label counted from 0
    record OfClass(int label) implements Selection {}

    /// The point that is selected already.
    record Present() implements Selection {}
}
