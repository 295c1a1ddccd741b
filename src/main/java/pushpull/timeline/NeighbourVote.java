package pushpull.timeline;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.snapshot.history.TrainingStatistics.Tally;
import pushpull.tensor.Matrix;

/// The class of a point by the vote of the five labelled ones nearest to it.
final class NeighbourVote {
    private static final int VOTERS = 5;
    private static final int QUORUM = 4;
    /// One in as many points must lie inside a class for labels to say anything.
    private static final int INSIDE = 4;

    private final Matrix places;
    private final int[] labels;
    private final int classes;

    /// @param places one a row
    /// @param labels of each, negative for none
    NeighbourVote(Matrix places, int[] labels, int classes) {
        this.places = places;
        this.labels = labels;
        this.classes = classes;
    }

    /// How many of these are told rightly by the others.
    Tally ofItself() {
        return tally(places, labels, true);
    }

    /// Of those that lie well inside a class, how many are labelled as it.
    ///
    /// A point does if nearly all of its neighbours say the same, and each of them is itself among such. Between
    /// classes that overlap, labels differ without being wrong; if they overlap nearly everywhere, none are asked.
    Tally uncontradicted() {
        int[][] neighbours = new int[places.rows()][];
        int[] winners = new int[neighbours.length];
        boolean[] clear = new boolean[neighbours.length];
        for (int i = 0; i < neighbours.length; i++) {
            neighbours[i] = nearest(places, i, true);
            int[] votes = votes(neighbours[i]);
            winners[i] = winner(votes);
            clear[i] = votes[winners[i]] >= QUORUM;
        }
        int right = 0;
        int count = 0;
        for (int i = 0; i < neighbours.length; i++) {
            int said = winners[i];
            boolean inside = labels[i] >= 0
                    && clear[i]
                    && IntStream.of(neighbours[i]).allMatch(j -> j < 0 || winners[j] == said);
            count += inside ? 1 : 0;
            right += inside && said == labels[i] ? 1 : 0;
        }
        return INSIDE * count < labels.length ? new Tally(0, 0) : new Tally(right, count);
    }

    /// How many other points are told rightly.
    Tally of(Matrix others, int... truth) {
        return tally(others, truth, false);
    }

    private Tally tally(Matrix asked, int[] truth, boolean itself) {
        int right = 0;
        int count = 0;
        for (int i = 0; i < asked.rows(); i++) {
            if (truth[i] >= 0) {
                count++;
                right += winner(votes(nearest(asked, i, itself))) == truth[i] ? 1 : 0;
            }
        }
        return new Tally(right, count);
    }

    /// The labelled points nearest to one, -1 where there are too few.
    private int[] nearest(Matrix asked, int row, boolean itself) {
        int[] nearest = new int[VOTERS];
        double[] least = new double[VOTERS];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(nearest, -1);
        for (int j = 0; j < places.rows(); j++) {
            if (labels[j] >= 0 && !(itself && j == row)) {
                insert(square(asked, row, j), j, least, nearest);
            }
        }
        return nearest;
    }

    private int[] votes(int... nearest) {
        int[] votes = new int[classes];
        for (int j : nearest) {
            if (j >= 0) {
                votes[labels[j]]++;
            }
        }
        return votes;
    }

    /// The first of the classes with the most votes.
    private static int winner(int... votes) {
        int winner = 0;
        for (int label = 1; label < votes.length; label++) {
            winner = votes[label] > votes[winner] ? label : winner;
        }
        return winner;
    }

    private static void insert(double square, int index, double[] least, int[] nearest) {
        for (int k = VOTERS - 1; k >= 0 && square < least[k]; k--) {
            if (k + 1 < VOTERS) {
                least[k + 1] = least[k];
                nearest[k + 1] = nearest[k];
            }
            least[k] = square;
            nearest[k] = index;
        }
    }

    private double square(Matrix asked, int row, int other) {
        double sum = 0;
        for (int k = 0; k < places.columns(); k++) {
            double off = asked.get(row, k) - places.get(other, k);
            sum += off * off;
        }
        return sum;
    }
}
