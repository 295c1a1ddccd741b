package pushpull.timeline;

import java.util.Arrays;
import pushpull.snapshot.history.TrainingStatistics.Tally;
import pushpull.tensor.Matrix;

/// The class of a point by the vote of the five labelled ones nearest to it.
final class NeighbourVote {
    private static final int VOTERS = 5;
    private static final int QUORUM = 4;

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

    /// How many of these are not contradicted by nearly all of their neighbours, who say the same.
    Tally uncontradicted() {
        int right = 0;
        int count = 0;
        for (int i = 0; i < places.rows(); i++) {
            if (labels[i] >= 0) {
                count++;
                int[] votes = votes(places, i, true);
                int winner = winner(votes);
                right += winner == labels[i] || votes[winner] < QUORUM ? 1 : 0;
            }
        }
        return new Tally(right, count);
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
                right += winner(votes(asked, i, itself)) == truth[i] ? 1 : 0;
            }
        }
        return new Tally(right, count);
    }

    private int[] votes(Matrix asked, int row, boolean itself) {
        int[] nearest = new int[VOTERS];
        double[] least = new double[VOTERS];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(nearest, -1);
        for (int j = 0; j < places.rows(); j++) {
            if (labels[j] >= 0 && !(itself && j == row)) {
                insert(square(asked, row, j), j, least, nearest);
            }
        }
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
