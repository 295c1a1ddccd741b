package pushpull.measure;

import java.util.ArrayList;
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

/// Passes the distances of each point to all of a gallery by a set of tallies, a few points at a time.
///
/// Memory grows with the number of points, time with its square.
final class PairwisePass {
    private final LabelledPoints queries;
    private final LabelledPoints gallery;
    private final boolean within;
    private final SquaredDistances block;
    private final NearestOrder order;
    private final Map<Integer, Integer> sizes = new HashMap<>();

    private PairwisePass(LabelledPoints queries, LabelledPoints gallery, boolean within) {
        this.queries = queries;
        this.gallery = gallery;
        this.within = within;
        block = new SquaredDistances(gallery.points());
        order = new NearestOrder(gallery.size());
        for (int label : gallery.labels()) {
            sizes.merge(label, 1, Integer::sum);
        }
    }

    /// Each point among the others.
    static double within(LabelledPoints points, PairwiseTally tally) {
        new PairwisePass(points, points, true).run(Set.of(tally.counted()), _ -> {});
        return tally.value();
    }

    /// Tallies measures of one field.
    ///
    /// @param progress is told the share of points that are done
    static void over(
            PairwiseMetric.Field field, MetricInput sample, List<PairwiseTally> tallies, DoubleConsumer progress) {
        Set<PairwiseTally> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        tallies.forEach(tally -> counted.add(tally.counted()));
        of(field, sample).run(counted, progress);
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

    private void run(Set<PairwiseTally> tallies, DoubleConsumer progress) {
        double[][] squares = block.room();
        double[][] distances = block.room();
        for (int first = 0; first < queries.size(); first += SquaredDistances.ROWS) {
            block.compute(queries.points(), first, squares);
            List<QueryDistances> passing = new ArrayList<>();
            for (int k = 0; k < SquaredDistances.ROWS && first + k < queries.size(); k++) {
                Vectors.sqrt(squares[k], distances[k], gallery.size());
                passing.add(query(first + k, squares[k], distances[k], tallies));
            }
            tallies.forEach(tally -> tally.addAll(passing));
            progress.accept((first + passing.size()) / (double) queries.size());
        }
    }

    private QueryDistances query(int index, double[] squares, double[] distances, Set<PairwiseTally> tallies) {
        int label = queries.labels()[index];
        int self = within ? index : -1;
        int others = within ? gallery.size() - 1 : gallery.size();
        int relevant = sizes.getOrDefault(label, 0) - (within ? 1 : 0);
        int depth = 0;
        for (PairwiseTally tally : tallies) {
            depth = Math.max(depth, Math.min(others, tally.depth(relevant, others)));
        }
        int[] nearest = order.nearest(distances, gallery.size(), self, depth);
        return new QueryDistances(
                index,
                label,
                self,
                gallery.size(),
                squares,
                distances,
                nearest,
                ranking(label, nearest, distances, relevant));
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
