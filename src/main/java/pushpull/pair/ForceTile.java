package pushpull.pair;

import java.util.Arrays;
import pushpull.tensor.Tile;

/// The seat of one worker at one half of a loss: the tile of anchors it has in hand.
final class ForceTile {
    private final Tile tile;
    private final CrossForces[] across = new CrossForces[Tile.ROWS];
    private Comparison comparison;
    private boolean later;

    ForceTile(Comparison comparison) {
        this.comparison = comparison;
        Embeddings columns = comparison.columns();
        boolean byDifference = comparison.distance().isByDifference();
        this.tile = new Tile(columns.dimensions(), columns.count(), byDifference);
        Arrays.fill(across, CrossForces.NONE);
    }

    /// Begins a run over a comparison of the same size and distance.
    ///
    /// @param onlyLater whether an anchor's candidates are only those after it
    void begin(Comparison next, boolean onlyLater) {
        comparison = next;
        later = onlyLater;
        tile.over(next.columns().coordinates());
    }

    /// Where an anchor of the tile is.
    double[] point(int place) {
        return tile.point(place);
    }

    /// What all columns do to an anchor of the tile.
    double[] pull(int place) {
        return tile.pull(place);
    }

    /// Lays the forces of an anchor's sides into the tile and adds up its own pull; the forces are used up.
    void lay(Row row, int place, CandidateList... sides) {
        Distance distance = comparison.distance();
        tile.begin(place);
        double[] coefficients = tile.coefficients(place);
        boolean inRuns = true;
        int covered = 0;
        for (CandidateList side : sides) {
            inRuns &= side.isInRuns();
            covered += side.count();
        }
        if (inRuns) {
            blank(coefficients, row.anchor(), place, covered);
            for (CandidateList side : sides) {
                side.spread(tile, place, distance);
            }
        } else {
            Arrays.fill(coefficients, 0);
            for (CandidateList side : sides) {
                side.scatterChain(coefficients, distance);
            }
            tile.gather(place);
        }
    }

    /// Keeps the forces between candidates of an anchor.
    void across(int place, CrossForces felt) {
        across[place] = felt;
    }

    /// Clears what the sides do not cover, which mostly is the anchor's own place.
    private void blank(double[] coefficients, int anchor, int place, int covered) {
        int first = later ? anchor - place : 0;
        int end = later ? anchor + 1 : coefficients.length;
        boolean withoutSelf = comparison.isSquare() && covered == coefficients.length - (later ? anchor + 1 : 1);
        if (later && !withoutSelf) {
            Arrays.fill(coefficients, first, coefficients.length, 0);
        } else if (later) {
            Arrays.fill(coefficients, first, end, 0);
        } else if (withoutSelf) {
            coefficients[anchor] = 0;
        } else if (covered < coefficients.length) {
            Arrays.fill(coefficients, 0);
        }
    }

    /// Adds what the first `size` anchors of the tile do to the columns.
    ///
    /// @param start number of the first anchor
    void push(int start, int size, double[][] gradient) {
        tile.close(size);
        tile.push(gradient, later ? start : 0);
        for (int place = 0; place < size; place++) {
            across[place].addGradient(comparison, gradient, 0, gradient[0].length);
        }
    }
}
