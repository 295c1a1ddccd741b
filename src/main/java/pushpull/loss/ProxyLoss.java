package pushpull.loss;

import java.util.List;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Role;
import pushpull.pair.Row;

/// A loss of embeddings against learned points, one a class: proxies, or the weights of a classifier.
///
/// An embedding has one class or none; one without takes no part as a row.
public sealed interface ProxyLoss extends PairLoss
        permits ProxyNcaLoss,
                ProxyAnchorLoss,
                NormalizedSoftmaxLoss,
                SoftmaxCrossEntropyLoss,
                ArcFaceLoss,
                CosFaceLoss {
    /// Embeddings as rows, proxies as columns.
    @Override
    default List<ComparisonSpec> pairings() {
        return List.of(ComparisonSpec.of(Role.EMBEDDINGS, Role.PROXIES));
    }

    @Override
    default List<LossParameter> learns(int dimensions, int classes) {
        return List.of(LossParameter.proxies(classes, dimensions));
    }

    @Override
    default boolean isMinable() {
        return false;
    }

    /// The similarity of an embedding to the proxy of its own class; 0 if it has none.
    static double similarity(Row row) {
        return row.positives().count() == 0
                ? 0
                : row.distance().similarity(row.positives().distance(0));
    }
}
