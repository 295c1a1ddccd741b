package pushpull.measure;

/// What must be said beside a value.
public sealed interface MetricRemark {
    /// Its fit was stopped before it was done.
    record NotConverged() implements MetricRemark {}

    /// It can be off by so much, since pairs at nearly the same distance were counted together.
    record Within(double slack) implements MetricRemark {}

    /// It is of classes that no training point has, judged among themselves.
    record NewClasses(int classes) implements MetricRemark {}

    /// It is of the two views of each point.
    record OfViews() implements MetricRemark {}

    /// It is of this many points, those that have a label.
    record Labelled(int points) implements MetricRemark {}

    /// It is of all pairs of a class, of this many points.
    record OfClasses(int points) implements MetricRemark {}

    /// It is of the pairs of this many points of each part, whatever the sample.
    record PairsOf(int points) implements MetricRemark {}
}
