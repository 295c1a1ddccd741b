package pushpull.statistics;

/// Scores of probabilities that are best exactly if the probabilities are true.
public final class ProperScores {
    /// Probabilities are kept this far from 0 and 1 before the logarithm, as in scikit-learn.
    private static final double EPSILON = Math.ulp(1.0);

    private ProperScores() {}

    /// Brier score: the mean squared difference from 1 if it came true and 0 if not.
    public static double brier(double[] probabilities, boolean... targets) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double off = probabilities[i] - (targets[i] ? 1 : 0);
            sum += off * off;
        }
        return sum / probabilities.length;
    }

    /// The mean of -ln of the probability given to what came true, in nats.
    public static double logLoss(double[] probabilities, boolean... targets) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double p = Math.clamp(probabilities[i], EPSILON, 1 - EPSILON);
            sum -= Math.log(targets[i] ? p : 1 - p);
        }
        return sum / probabilities.length;
    }
}
