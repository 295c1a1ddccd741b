package pushpull.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.NearestOrder;
import pushpull.statistics.RankedNeighbours;
import pushpull.tensor.SquaredDistances;
import pushpull.tensor.Vectors;
import pushpull.tensor.WorkerPool;

/// Passes the distances of each point to all of a gallery by a set of tallies, a few points at a time.
///
/// Memory grows with the number of points, time with its square.
final class PairwisePass {
    private final LabelledPoints queries;
    private final LabelledPoints gallery;
    private final boolean within;
    private final SquaredDistances block;
    private final Map<Integer, Integer> sizes = new HashMap<>();

    private PairwisePass(LabelledPoints queries, LabelledPoints gallery, boolean within) {
        this.queries = queries;
        this.gallery = gallery;
        this.within = within;
        block = new SquaredDistances(gallery.points());
        for (int label : gallery.labels()) {
            sizes.merge(label, 1, Integer::sum);
        }
    }

    /// Each point among the others.
    static double within(LabelledPoints points, PairwiseTally tally) {
        try (WorkerPool alone = new WorkerPool(1)) {
            new PairwisePass(points, points, true).run(Set.of(tally.counted()), alone, _ -> {});
        }
        return tally.value();
    }

    /// Tallies measures of one field.
    ///
    /// @param progress is told the share of points that are done
    static void over(
            PairwiseMetric.Field field,
            MetricInput sample,
            List<PairwiseTally> tallies,
            WorkerPool workers,
            DoubleConsumer progress) {
        Set<PairwiseTally> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        tallies.forEach(tally -> counted.add(tally.counted()));
        of(field, sample).run(counted, workers, progress);
    }

    private static PairwisePass of(PairwiseMetric.Field field, MetricInput sample) {
        LabelledPoints training = sample.labelled(Split.TRAINING);
        LabelledPoints heldOut = sample.labelled(Split.HELD_OUT);
        return switch (field) {
            case TRAINING -> new PairwisePass(training, training, true);
            case HELD_OUT_AMONG_TRAINING -> new PairwisePass(heldOut, training, false);
            case HELD_OUT -> new PairwisePass(heldOut, heldOut, true);
            case ALL_TRAINING -> {
                LabelledPoints all = new LabelledPoints(
                        sample.points(), new int[sample.points().rows()]);
                yield new PairwisePass(all, all, true);
            }
        };
    }

    /// Workers take a few points each; then each tally is told of all of them, in their order, by one worker.
    private void run(Set<PairwiseTally> tallies, WorkerPool workers, DoubleConsumer progress) {
        List<PairwiseTally> told = List.copyOf(tallies);
        Lane[] lanes = new Lane[workers.threads()];
        Arrays.setAll(lanes, _ -> new Lane(told));
        int stride = lanes.length * SquaredDistances.ROWS;
        for (int start = 0; start < queries.size(); start += stride) {
            int first = start;
            workers.each(lanes.length, 0, (lane, _) -> lanes[lane].measure(first + lane * SquaredDistances.ROWS));
            workers.each(told.size(), 0, (tally, _) -> {
                for (Lane lane : lanes) {
                    told.get(tally).addAll(lane.passing);
                }
            });
            progress.accept(Math.min(1, (start + stride) / (double) queries.size()));
        }
    }

    /// Where one worker measures a few points.
    private final class Lane {
        private final List<PairwiseTally> tallies;
        private final double[][] squares = block.room();
        private final double[][] distances = block.room();
        private final NearestOrder order = new NearestOrder(gallery.size());
        private List<QueryDistances> passing = List.of();

        Lane(List<PairwiseTally> tallies) {
            this.tallies = tallies;
        }

        void measure(int first) {
            List<QueryDistances> next = new ArrayList<>();
            if (first < queries.size()) {
                block.compute(queries.points(), first, squares);
            }
            for (int k = 0; k < SquaredDistances.ROWS && first + k < queries.size(); k++) {
                Vectors.sqrt(squares[k], distances[k], gallery.size());
                next.add(query(first + k, squares[k], distances[k]));
            }
            passing = next;
        }

        private QueryDistances query(int index, double[] near, double[] apart) {
            int label = queries.labels()[index];
            int self = within ? index : -1;
            int others = within ? gallery.size() - 1 : gallery.size();
            int relevant = sizes.getOrDefault(label, 0) - (within ? 1 : 0);
            int depth = 0;
            for (PairwiseTally tally : tallies) {
                depth = Math.max(depth, Math.min(others, tally.depth(relevant, others)));
            }
            int[] nearest = order.nearest(apart, gallery.size(), self, depth);
            RankedNeighbours ranking = ranking(label, nearest, apart, relevant);
            return new QueryDistances(index, label, self, gallery.size(), near, apart, nearest, ranking);
        }
    }

    private RankedNeighbours ranking(int label, int[] nearest, double[] distances, int relevant) {
        boolean[] hits = new boolean[nearest.length];
        double[] sorted = new double[nearest.length];
        for (int rank = 0; rank < hits.length; rank++) {
            hits[rank] = gallery.labels()[nearest[rank]] == label;
            sorted[rank] = distances[nearest[rank]];
        }
        return new RankedNeighbours(hits, sorted, relevant);
    }
}
