package pushpull.snapshot.history;

import org.jspecify.annotations.Nullable;

/// How the training itself goes after a step: what moves, what can still learn, and how well it serves.
///
/// @param moved how far a few fixed training points moved in a step since the last entry, root mean square; not a
/// number in the first
/// @param force root mean square of the gradient at the embeddings of the batch, times their number
/// @param dead the greatest share of the units of one hidden layer that no point of the batch can change; 0 without any
/// @param clamped the share of the learned numbers of the loss with a limit that stand at it; 0 if none has one
/// @param proxyGap the least distance between two proxies as a share of their mean length; not a number without two
/// @param quality how well neighbours tell the class; null if that was not asked at this step
public record TrainingStatistics(
        double moved,
        double force,
        double dead,
        double clamped,
        double proxyGap,
        @Nullable Quality quality) {
    /// How often the nearest neighbours among training points tell the class.
    ///
    /// @param training asked of training points, by the embedding
    /// @param heldOut asked of held-out points, by the embedding
    /// @param inputs of the training points well inside a class in the input space, those labelled as it, all under
    /// the labels that they are trained with
    public record Quality(Tally training, Tally heldOut, Tally inputs) {}

    /// How many of those that were asked were right.
    public record Tally(int right, int asked) {
        /// Two sides of a 99 % interval.
        private static final double Z = 2.576;

        public double share() {
            return (double) right / asked;
        }

        /// The lower end of Wilson's 99 % interval.
        ///
        /// Wilson, "Probable inference, the law of succession, and statistical inference", JASA 1927.
        public double low() {
            return middle() - halfWidth();
        }

        /// The upper end of Wilson's 99 % interval.
        public double high() {
            return middle() + halfWidth();
        }

        private double middle() {
            return (right + Z * Z / 2) / (asked + Z * Z);
        }

        private double halfWidth() {
            double share = asked == 0 ? 0 : share();
            return Z * Math.sqrt(asked * share * (1 - share) + Z * Z / 4) / (asked + Z * Z);
        }
    }
}
