package pushpull.loss.limit;

/// The limits of losses that pick the same one out of a line-up: ln(1 + number of rivals) by chance.
public final class SoftmaxLimits {
    private SoftmaxLimits() {}

    /// Every candidate is as likely as every other: ln(1 + n) with n different ones, the mean over same pairs.
    public static double chance(BatchComposition composition) {
        return composition.perPositivePair((_, rivals) -> Math.log1p(rivals));
    }

    /// Same ones coincide and different ones are as far as there is room: ln(1 + n e^{-room/tau}).
    public static double floor(BatchComposition composition, double temperature) {
        return composition.least(
                BatchComposition.Weight.POSITIVE_PAIRS,
                (_, rivals, apart) -> Math.log1p(rivals * Math.exp(-apart / temperature)));
    }
}
