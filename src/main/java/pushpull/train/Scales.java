package pushpull.train;

import java.util.Arrays;
import pushpull.tensor.Norms;

/// Adds up the forces on one point.
final class Scales {
    private final double[] pull;
    private final double[] push;
    private final double[] both;
    private double total;
    private int pulling;
    private int pushing;
    private int same;
    private int different;

    Scales(int dimensions) {
        pull = new double[dimensions];
        push = new double[dimensions];
        both = new double[dimensions];
    }

    /// @param force positive pulls, negative pushes
    void add(boolean isSame, double force, double... vector) {
        pulling += force > 0 ? 1 : 0;
        pushing += force < 0 ? 1 : 0;
        same += isSame ? 1 : 0;
        different += isSame ? 0 : 1;
        total += Norms.of(vector);
        for (int k = 0; k < vector.length; k++) {
            (force < 0 ? push : pull)[k] += vector[k];
            both[k] += vector[k];
        }
    }

    /// Says among how many those are that pull and push: the candidates of the point's own row.
    void among(RowNumbers numbers) {
        same = numbers.same().count();
        different = numbers.different().count();
    }

    /// @param net the whole force
    /// @param outward what normalising discards of it
    Balance balance(double[] net, double outward) {
        double[] rest = net.clone();
        for (int k = 0; k < rest.length; k++) {
            rest[k] -= both[k];
        }
        double size = Math.max(Norms.of(net), total);
        double unknown = Norms.of(rest);
        return new Balance(
                Norms.of(pull),
                Norms.of(push),
                Norms.of(net),
                outward,
                unknown > 1e-9 * size ? unknown : 0,
                total,
                pulling,
                pushing,
                same,
                different);
    }

    /// e to the entropy of weights, 0 where all are 0.
    static double effective(double... weights) {
        double entropy = Arrays.stream(weights)
                .filter(weight -> weight > 0)
                .map(weight -> -weight * Math.log(weight))
                .sum();
        return Arrays.stream(weights).anyMatch(weight -> weight > 0) ? Math.exp(entropy) : 0;
    }
}
