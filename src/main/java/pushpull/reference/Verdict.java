package pushpull.reference;

import java.util.List;

/// The result of checking a case.
///
/// @param name of the case
/// @param kind of the case
/// @param status passed, failed, skipped or of an unknown kind
/// @param members whose numbers were compared: losses, distances, miners, metrics, with their settings
/// @param worst the asserted field that used most of its tolerance; NONE if nothing was asserted
/// @param exemptions which numbers were not asserted, and why
/// @param complaints what was wrong, field by field
public record Verdict(
        String name,
        String kind,
        Status status,
        List<Record> members,
        Deviation worst,
        List<String> exemptions,
        List<String> complaints) {
    /// The possible results of a case.
    public enum Status {
        /// Every asserted number agrees.
        PASSED,
        /// A number does not agree, is missing, or is not finite.
        FAILED,
        /// The format asserts no number of this case; what it does require (no crash) held.
        SKIPPED,
        /// There is no formula of this name.
        UNKNOWN
    }

    /// The error of a field.
    ///
    /// @param error relative to the larger of 1 and the largest magnitude in the reference
    /// @param tolerance of the field
    public record Deviation(double error, double tolerance) {
        /// Nothing was compared.
        public static final Deviation NONE = new Deviation(0, Double.NaN);

        /// The one that used the larger share of its tolerance.
        public Deviation or(Deviation other) {
            return Double.isNaN(other.tolerance) || share() > other.share() ? this : other;
        }

        private double share() {
            return Double.isNaN(tolerance) ? -1 : error / tolerance;
        }
    }

    public static Verdict unknown(OracleCase given) {
        return new Verdict(given.name(), given.kind(), Status.UNKNOWN, List.of(), Deviation.NONE, List.of(), List.of());
    }
}
