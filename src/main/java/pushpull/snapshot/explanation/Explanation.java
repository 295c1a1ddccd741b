package pushpull.snapshot.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointTriplet;
import pushpull.data.Points;
import pushpull.formula.Expression;
import pushpull.tensor.Matrix;

/// The loss of a point, a pair, a triplet, or else of the whole batch, explained in numbers.
///
/// @param clauses the loss's own formula with numbers
/// @param tally the way from terms to the loss
/// @param balance of the forces on the point, null if there is none
/// @param candidateWeights of its candidates, null if there is none
/// @param pair the selected pair, null if there is none
/// @param triplet the selected triplet, null if there is none
public record Explanation(
        List<FormulaCase> clauses,
        Tally tally,
        @Nullable ForceBalance balance,
        @Nullable CandidateWeights candidateWeights,
        @Nullable PairDetails pair,
        @Nullable TripletDetails triplet) {
    /// From terms to the loss.
    ///
    /// @param share what the point's row adds, NaN if no point is selected
    /// @param total what all rows add
    /// @param terms how many terms they have
    /// @param loss the reduction of the total
    /// @param reduction its formula with numbers; null if it is the mean
    /// @param positives how many pairs of the batch are positive
    /// @param negatives how many are negative
    public record Tally(
            double share,
            double total,
            double terms,
            double loss,
            @Nullable Expression reduction,
            long positives,
            long negatives) {}

    public Explanation {
        clauses = List.copyOf(clauses);
    }

    /// The distance from an anchor to the same one of its triplet: the one that is looked at, otherwise the one whose
    /// formula is told. NaN if there is none.
    public double near(Points points, PointForces anchor) {
        if (triplet != null) {
            return triplet.near();
        }
        return clauses.stream()
                .filter(clause -> clause.kin() == FormulaCase.Kin.TRIPLET)
                .filter(clause -> clause.value() > 0 && !clause.with().isEmpty())
                .mapToDouble(clause -> anchor.distanceTo(
                        points.indexOf(clause.with().getFirst().id())))
                .findFirst()
                .orElse(Double.NaN);
    }

    /// The candidates of an anchor in a loss that compares candidates with each other.
    ///
    /// @param weights the share of each partner of [PointForces] among the different ones, by its force on the
    /// anchor's own row; 0 for same ones; empty if the loss does not weigh candidates against each other
    /// @param effective the effective number of different ones: e to the entropy of all weights; NaN if there are
    /// no weights
    /// @param rivals how many different ones there are, including those of a queue and proxies
    /// @param others candidates that are not points of the batch, the strongest first
    public record CandidateWeights(double[] weights, double effective, int rivals, List<Other> others) {
        /// A candidate that is not a point of the batch.
        ///
        /// @param distance to it
        /// @param force d(share)/d(distance): positive pulls, negative pushes
        /// @param size length of the force on the anchor, NaN if it is not known
        /// @param weight its share among the different ones
        public record Other(
                Participant participant, boolean positive, double distance, double force, double size, double weight) {}

        public CandidateWeights {
            others = List.copyOf(others);
        }

        public boolean isWeighed() {
            return weights.length > 0;
        }
    }

    /// One pair of points in numbers.
    ///
    /// @param similarity as losses of similarities see it
    /// @param angle between the two as directions, in degrees
    /// @param force d(loss)/d(distance) times the count: positive pulls, negative pushes
    /// @param fromFirst the part of it from the first point's own row
    /// @param fromSecond the part from the second point's row
    /// @param vector the force on the first point as it is shown
    /// @param gradient d(loss)/d(embedding of the first point) through this pair, exact
    /// @param share the pair's own term as a share of the loss, NaN if the loss has no terms of single pairs
    public record PairDetails(
            int first,
            int second,
            boolean positive,
            double distance,
            double similarity,
            double angle,
            double force,
            double fromFirst,
            double fromSecond,
            double[] vector,
            double[] gradient,
            double share) {}

    /// One triplet in numbers.
    ///
    /// @param near distance from the anchor to the same one
    /// @param far distance from the anchor to the different one
    /// @param margin of the loss, 0 if it has none
    /// @param value of the loss's term for it, NaN if the loss is not made of triplets
    /// @param picked whether the miner kept it
    /// @param gradients d(loss)/d(embedding) of anchor, same and different one through this triplet, one a row,
    /// exact
    public record TripletDetails(
            PointTriplet triplet,
            double near,
            double far,
            double margin,
            double value,
            boolean picked,
            Matrix gradients) {
        /// How hard a triplet is.
        public enum Hardness {
            /// The different one is further away by more than the margin.
            EASY,
            /// It is further away, by less than the margin.
            SEMI_HARD,
            /// It is nearer than the same one.
            HARD
        }

        public Hardness hardness() {
            if (far <= near) {
                return Hardness.HARD;
            }
            return far - near < margin ? Hardness.SEMI_HARD : Hardness.EASY;
        }
    }
}
