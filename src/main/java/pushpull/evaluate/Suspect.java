package pushpull.evaluate;

import java.util.Locale;

/// Something about the labels of points that a person should look at.
///
/// @param first index of a point
/// @param second index of the other point of the pair, or of the nearest of the class that its neighbours have
/// @param distance between the two: Euclidean, or 1 minus the cosine
/// @param share of the nearest neighbours that are of the class of `second`; NaN for a pair
public record Suspect(Kind kind, int first, int second, double distance, double share) {
    /// What is suspicious.
    public enum Kind {
        /// Two points have the same coordinates.
        COPY,
        /// Two points of different classes are nearer than nearly all of the same class.
        NEAR_DIFFERENT,
        /// Of a point's nearest, hardly any is of its class and most are of one other.
        OTHER_NEIGHBOURS,
        /// A threshold just takes two points of different classes for the same, or two of one class for different.
        AROUND_THRESHOLD;

        /// The name as files have it.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
