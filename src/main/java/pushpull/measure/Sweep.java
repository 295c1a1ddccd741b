package pushpull.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;
import pushpull.statistics.Labelled;
import pushpull.statistics.NearestOrder;
import pushpull.statistics.Ranking;
import pushpull.tensor.SquaredDistances;
import pushpull.tensor.Vectors;

/// Passes the distances of each point to all of a gallery by a set of tallies, a few points at a time.
///
/// Memory grows with the number of points, time with its square.
final class Sweep {
    private final Labelled queries;
    private final Labelled gallery;
    private final boolean within;
    private final SquaredDistances block;
    private final NearestOrder order;
    private final Map<Integer, Integer> sizes = new HashMap<>();

    private Sweep(Labelled queries, Labelled gallery, boolean within) {
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
    static double within(Labelled points, Tally tally) {
        new Sweep(points, points, true).run(Set.of(tally.counted()), _ -> {});
        return tally.value();
    }

    /// Tallies measures of one field.
    ///
    /// @param progress is told the share of points that are done
    static void over(Swept.Field field, Sample sample, List<Tally> tallies, DoubleConsumer progress) {
        Set<Tally> counted = Collections.newSetFromMap(new IdentityHashMap<>());
        tallies.forEach(tally -> counted.add(tally.counted()));
        of(field, sample).run(counted, progress);
    }

    private static Sweep of(Swept.Field field, Sample sample) {
        Labelled training = sample.labelled(Part.TRAINING);
        Labelled heldOut = sample.labelled(Part.HELD_OUT);
        return switch (field) {
            case TRAINING -> new Sweep(training, training, true);
            case HELD_OUT_AMONG_TRAINING -> new Sweep(heldOut, training, false);
            case HELD_OUT -> new Sweep(heldOut, heldOut, true);
            case ALL_TRAINING -> {
                Labelled all =
                        new Labelled(sample.points(), new int[sample.points().rows()]);
                yield new Sweep(all, all, true);
            }
        };
    }

    private void run(Set<Tally> tallies, DoubleConsumer progress) {
        double[][] squares = block.room();
        double[][] distances = block.room();
        for (int first = 0; first < queries.size(); first += SquaredDistances.ROWS) {
            block.of(queries.points(), first, squares);
            List<Query> passing = new ArrayList<>();
            for (int k = 0; k < SquaredDistances.ROWS && first + k < queries.size(); k++) {
                Vectors.sqrt(squares[k], distances[k], gallery.size());
                passing.add(query(first + k, squares[k], distances[k], tallies));
            }
            tallies.forEach(tally -> tally.addAll(passing));
            progress.accept((first + passing.size()) / (double) queries.size());
        }
    }

    private Query query(int index, double[] squares, double[] distances, Set<Tally> tallies) {
        int label = queries.labels()[index];
        int self = within ? index : -1;
        int others = within ? gallery.size() - 1 : gallery.size();
        int relevant = sizes.getOrDefault(label, 0) - (within ? 1 : 0);
        int depth = 0;
        for (Tally tally : tallies) {
            depth = Math.max(depth, Math.min(others, tally.depth(relevant, others)));
        }
        int[] nearest = order.of(distances, gallery.size(), self, depth);
        return new Query(
                index,
                label,
                self,
                gallery.size(),
                squares,
                distances,
                nearest,
                ranking(label, nearest, distances, relevant));
    }

    private Ranking ranking(int label, int[] nearest, double[] distances, int relevant) {
        boolean[] hits = new boolean[nearest.length];
        double[] sorted = new double[nearest.length];
        for (int rank = 0; rank < hits.length; rank++) {
            hits[rank] = gallery.labels()[nearest[rank]] == label;
            sorted[rank] = distances[nearest[rank]];
        }
        return new Ranking(hits, sorted, relevant);
    }
}
