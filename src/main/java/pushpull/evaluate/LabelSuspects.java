package pushpull.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import pushpull.data.Points;
import pushpull.measure.Split;
import pushpull.statistics.Geometry;
import pushpull.statistics.NearestOrder;
import pushpull.statistics.Roc;
import pushpull.tensor.Matrix;
import pushpull.tensor.SquaredDistances;

/// Likely label errors and copies among embeddings, and the thresholds by which pairs are told apart.
///
/// @param points that were searched: all, or those that are compared if all would take too long
/// @param suspects kind after kind, the worst first
/// @param nearDifferent how many pairs of different classes are nearer than nearly all of the same class, of which the
/// nearest are listed
/// @param same the threshold with equal errors
/// @param duplicate the threshold that errs about few different pairs
/// @param byDirection whether distances are 1 minus the cosine, or Euclidean
public record LabelSuspects(
        Points points,
        List<Suspect> suspects,
        long nearDifferent,
        PairDecision same,
        PairDecision duplicate,
        boolean byDirection) {
    /// The share of the same pairs that are nearer than a suspicious pair of different classes at most.
    public static final double NEARER = 0.01;

    /// The share of different pairs that the threshold for duplicates takes for the same.
    public static final double DUPLICATE = 0.001;

    /// How many neighbours are asked, and how many of them may be of the own class and must be of one other.
    public static final int NEIGHBOURS = 10;

    private static final int OWN = 2;
    private static final int OTHERS = 6;
    private static final int LISTED = 1000;
    private static final int AROUND = 10;
    private static final double WORK = 1e11;

    /// Searches embeddings that have labels of two classes or more.
    public static LabelSuspects of(EmbeddingInspection inspection) {
        Points all = inspection.points();
        boolean every = (double) all.size() * all.size() * all.dimensions() <= WORK;
        Points points = every ? all : inspection.compared();
        boolean directed = inspection.input().extent().byDirection() || inspection.isNormalized();
        Roc roc = inspection.input().roc(Split.TRAINING);
        Search search = new Search(points, directed, roc);
        search.run(directed ? Geometry.unit(points.features()) : points.features());
        return new LabelSuspects(
                points,
                search.found(),
                search.different.passed(),
                shown(search.same, directed),
                shown(PairDecision.accepting(roc, DUPLICATE), directed),
                directed);
    }

    private static PairDecision shown(PairDecision decision, boolean directed) {
        double distance = shown(decision.distance() * decision.distance(), directed);
        return new PairDecision(distance, decision.falseAcceptRate(), decision.falseRejectRate());
    }

    private static double shown(double square, boolean directed) {
        return directed ? square / 2 : Math.sqrt(square);
    }

    /// How many suspects of a kind are listed.
    public long count(Suspect.Kind kind) {
        return suspects.stream().filter(suspect -> suspect.kind() == kind).count();
    }

    /// One sweep over all pairs.
    private static final class Search {
        private final Points points;
        private final boolean directed;
        private final PairDecision same;
        private final double near;
        private final LeastPairs copies = new LeastPairs(LISTED);
        private final LeastPairs different = new LeastPairs(LISTED);
        private final LeastPairs refused = new LeastPairs(AROUND);
        private final LeastPairs accepted = new LeastPairs(AROUND);
        private final List<Suspect> strangers = new ArrayList<>();
        private final NearestOrder order;

        Search(Points points, boolean directed, Roc roc) {
            this.points = points;
            this.directed = directed;
            same = PairDecision.equalErrors(roc);
            near = PairDecision.finding(roc, NEARER).distance();
            order = new NearestOrder(points.size());
        }

        void run(Matrix places) {
            SquaredDistances distances = new SquaredDistances(places);
            double[][] squares = distances.room();
            for (int start = 0; start < places.rows(); start += SquaredDistances.ROWS) {
                distances.compute(places, start, squares);
                int end = Math.min(start + SquaredDistances.ROWS, places.rows());
                for (int first = start; first < end; first++) {
                    pairs(first, squares[first - start]);
                    neighbours(first, squares[first - start]);
                }
            }
        }

        private void pairs(int first, double... squares) {
            for (int second = first + 1; second < points.size(); second++) {
                double square = squares[second];
                if (square == 0) {
                    copies.add(first, pair(Suspect.Kind.COPY, first, second, square));
                }
                if (points.label(first) < 0 || points.label(second) < 0) {
                    continue;
                }
                boolean isSame = points.label(first) == points.label(second);
                if (!isSame && square < near * near) {
                    different.add(square, pair(Suspect.Kind.NEAR_DIFFERENT, first, second, square));
                }
                double beyond = Math.sqrt(square) - same.distance();
                if (isSame == beyond > 0) {
                    (isSame ? refused : accepted)
                            .add(Math.abs(beyond), pair(Suspect.Kind.AROUND_THRESHOLD, first, second, square));
                }
            }
        }

        private Suspect pair(Suspect.Kind kind, int first, int second, double square) {
            return new Suspect(kind, first, second, shown(square, directed), Double.NaN);
        }

        private void neighbours(int first, double... squares) {
            if (points.label(first) < 0) {
                return;
            }
            int[] nearest = order.nearest(squares, points.size(), first, NEIGHBOURS);
            int[] votes = new int[points.classes()];
            Arrays.stream(nearest)
                    .map(points::label)
                    .filter(label -> label >= 0)
                    .forEach(label -> votes[label]++);
            int own = votes[points.label(first)];
            votes[points.label(first)] = 0;
            int most = 0;
            for (int label = 1; label < votes.length; label++) {
                most = votes[label] > votes[most] ? label : most;
            }
            if (nearest.length == NEIGHBOURS && own <= OWN && votes[most] >= OTHERS) {
                int other = most;
                int second = Arrays.stream(nearest)
                        .filter(index -> points.label(index) == other)
                        .findFirst()
                        .orElseThrow();
                strangers.add(new Suspect(
                        Suspect.Kind.OTHER_NEIGHBOURS,
                        first,
                        second,
                        shown(squares[second], directed),
                        (double) votes[most] / NEIGHBOURS));
            }
        }

        List<Suspect> found() {
            strangers.sort((a, b) -> Double.compare(b.share(), a.share()));
            return Stream.of(strangers, different.sorted(), copies.sorted(), accepted.sorted(), refused.sorted())
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
