package pushpull.statistics;

import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/// Student's distribution, and how often a test that is based on it finds a difference that is there.
///
/// @param freedom its degrees of freedom, above 0
public record StudentT(double freedom) {
    private static final int PIECES = 16;
    private static final int NODES = 16;

    /// The value that is exceeded with a probability.
    public double exceeded(double tail) {
        return -new TDistribution(null, freedom).inverseCumulativeProbability(tail);
    }

    /// The probability that a value is exceeded.
    public double tail(double value) {
        return new TDistribution(null, freedom).cumulativeProbability(-value);
    }

    /// The probability that a value is exceeded if the mean is not 0: the non-central distribution, by integration over
    /// the scatter that a sample happens to have.
    ///
    /// @param shift the true mean in units of its own standard error
    public double power(double shift, double value) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        ChiSquaredDistribution squares = new ChiSquaredDistribution(null, freedom);
        double most = Math.sqrt((freedom + 12 * Math.sqrt(2 * freedom) + 40) / freedom);
        GaussIntegratorFactory rules = new GaussIntegratorFactory();
        double sum = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            GaussIntegrator rule = rules.legendre(NODES, most * piece / PIECES, most * (piece + 1) / PIECES);
            sum += rule.integrate(scatter -> normal.cumulativeProbability(shift - value * scatter)
                    * squares.density(freedom * scatter * scatter)
                    * 2
                    * freedom
                    * scatter);
        }
        return sum;
    }
}
