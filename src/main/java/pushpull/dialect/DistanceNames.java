package pushpull.dialect;

import pushpull.pair.Cosine;
import pushpull.pair.Distance;
import pushpull.pair.DotProduct;
import pushpull.pair.Euclidean;
import pushpull.pair.SquaredEuclidean;

/// Finds the distance that a call means, by the names that the libraries use.
final class DistanceNames {
    private DistanceNames() {}

    /// Inner products, of unit vectors if `normalize` says so.
    static Distance similarity(LibraryCall call, boolean normalizes) {
        return call.flag("normalize", normalizes) ? new Cosine() : new DotProduct();
    }

    /// Cosines; a call that asks for another distance is refused.
    static Distance cosine(LibraryCall call) {
        if (!call.flag("normalize", true)) {
            throw UnsupportedCallException.of("normalize", false, "true");
        }
        return new Cosine();
    }

    /// Lengths to the power 1 or 2.
    static Distance power(LibraryCall call, int otherwise) {
        int power = call.integer("power", otherwise);
        return switch (power) {
            case 1 -> new Euclidean();
            case 2 -> new SquaredEuclidean();
            default -> throw UnsupportedCallException.of("power", power, "1, 2");
        };
    }
}
