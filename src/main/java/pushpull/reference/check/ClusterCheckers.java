package pushpull.reference.check;

import java.util.Map;
import pushpull.measure.CalinskiHarabasz;
import pushpull.measure.DaviesBouldin;
import pushpull.measure.Silhouette;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.statistics.Contingency;
import pushpull.statistics.LabelledPoints;

/// Checks how well classes separate, and how well two groupings agree.
final class ClusterCheckers {
    private ClusterCheckers() {}

    static Map<String, Checker> checkers() {
        return Map.of("silhouette", ClusterCheckers::silhouette, "clustering_agreement", ClusterCheckers::agreement);
    }

    /// The reference computes distances as |x|^2 + |y|^2 - 2 x y, which leaves 1e-8 between coincident points.
    private static ComputedFields silhouette(OracleCase given, CaseEvaluator evaluator) {
        LabelledPoints points = new LabelledPoints(
                given.inputs().matrix("embeddings"), given.inputs().integers("labels"));
        evaluator.record(new Silhouette(), new DaviesBouldin(), new CalinskiHarabasz());
        return new ComputedFields()
                .measured("silhouette", new Silhouette().compute(points))
                .put("silhouette_samples", Silhouette.samples(points))
                .measured("davies_bouldin", new DaviesBouldin().compute(points))
                .measured("calinski_harabasz", new CalinskiHarabasz().compute(points));
    }

    private static ComputedFields agreement(OracleCase given, CaseEvaluator evaluator) {
        Contingency table =
                Contingency.of(given.inputs().integers("labels"), given.inputs().integers("clusters"));
        return new ComputedFields()
                .measured("nmi_arithmetic", table.normalizedMutualInformation())
                .measured("mutual_info_nats", table.mutualInformation())
                .measured("ami", table.adjustedMutualInformation())
                .measured("ari", table.adjustedRand())
                .measured("homogeneity", table.homogeneity())
                .measured("completeness", table.completeness())
                .measured("v_measure", table.vMeasure())
                .measured("purity", table.purity());
    }
}
