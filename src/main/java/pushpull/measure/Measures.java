package pushpull.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.DoubleConsumer;
import pushpull.tensor.WorkerPool;

/// Several measures of one sample: those that are made of distances share a sweep over the pairs.
public final class Measures {
    private Measures() {}

    /// A value and what it is of.
    ///
    /// @param value NaN if the sample has none
    /// @param extent what the sample is of
    /// @param remarks what must be said beside it
    public record Measured(Metric metric, double value, MetricScope extent, List<MetricRemark> remarks) {}

    /// The value of each metric, worked out by the calling thread.
    public static SequencedMap<Metric, Measured> of(List<Metric> metrics, MetricInput sample) {
        try (WorkerPool alone = new WorkerPool(1)) {
            return of(metrics, sample, alone, _ -> {});
        }
    }

    /// The value of each metric, the same whatever the number of workers.
    ///
    /// @param progress is told the share that is done of what grows with the square of the points
    public static SequencedMap<Metric, Measured> of(
            List<Metric> metrics, MetricInput sample, WorkerPool workers, DoubleConsumer progress) {
        Map<PairwiseMetric.Field, List<PairwiseTally>> fields = new EnumMap<>(PairwiseMetric.Field.class);
        Map<Metric, PairwiseTally> tallies = new HashMap<>();
        for (Metric metric : metrics) {
            if (metric instanceof PairwiseMetric swept) {
                PairwiseTally tally = swept.tally(sample);
                tallies.put(metric, tally);
                fields.computeIfAbsent(field(swept, sample), _ -> new ArrayList<>())
                        .add(tally);
            }
        }
        int done = 0;
        for (Map.Entry<PairwiseMetric.Field, List<PairwiseTally>> field : fields.entrySet()) {
            double before = (double) done++ / fields.size();
            PairwisePass.over(
                    field.getKey(),
                    sample,
                    field.getValue(),
                    workers,
                    share -> progress.accept(before + share / fields.size()));
        }
        SequencedMap<Metric, Measured> values = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            PairwiseTally tally = tallies.get(metric);
            double value = tally == null ? metric.compute(sample) : tally.value();
            values.put(metric, new Measured(metric, value, sample.extent(), remarks(metric, sample)));
        }
        return values;
    }

    private static List<MetricRemark> remarks(Metric metric, MetricInput sample) {
        List<MetricRemark> remarks = new ArrayList<>(metric.remarks(sample));
        int labelled = sample.labelled(metric.part()).size();
        if (metric.needsLabels() && labelled < sample.extent().points(metric.part())) {
            remarks.addFirst(new MetricRemark.Labelled(labelled));
        }
        if (metric.part() == Split.HELD_OUT && sample.hasNewClasses()) {
            int classes = sample.labelled(Split.HELD_OUT).classes().length;
            remarks.addFirst(new MetricRemark.NewClasses(classes));
        }
        return remarks;
    }

    private static PairwiseMetric.Field field(PairwiseMetric swept, MetricInput sample) {
        boolean same = swept.field(sample) == PairwiseMetric.Field.ALL_TRAINING && sample.isLabelled();
        return same ? PairwiseMetric.Field.TRAINING : swept.field(sample);
    }
}
