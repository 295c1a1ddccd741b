package pushpull.reference;

import pushpull.pair.Cosine;
import pushpull.pair.Distance;
import pushpull.pair.DotProduct;
import pushpull.pair.Euclidean;
import pushpull.pair.SquaredEuclidean;

/// Which distance a case means, by the words that the libraries have for it.
final class Directions {
    private Directions() {}

    /// Inner products, of unit vectors unless `normalize` says otherwise.
    static Distance similarity(OracleCase given) {
        return given.params().flag("normalize", true) ? new Cosine() : new DotProduct();
    }

    /// Cosines; a case without them is refused.
    static Distance cosine(OracleCase given) {
        if (!given.params().flag("normalize", true)) {
            throw Refusal.of(given.where(), "normalize", false, "true");
        }
        return new Cosine();
    }

    /// Lengths to the power 1 or 2.
    static Distance power(OracleCase given, int otherwise) {
        int power = given.params().integer("power", otherwise);
        return switch (power) {
            case 1 -> new Euclidean();
            case 2 -> new SquaredEuclidean();
            default -> throw Refusal.of(given.where(), "power", power, "1, 2");
        };
    }
}
