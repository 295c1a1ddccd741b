package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static pushpull.measure.OracleCases.close;
import static pushpull.measure.OracleCases.doubles;
import static pushpull.measure.OracleCases.flags;
import static pushpull.measure.OracleCases.hasTag;
import static pushpull.measure.OracleCases.ints;
import static pushpull.measure.OracleCases.labelled;
import static pushpull.measure.OracleCases.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pushpull.statistics.Contingency;
import pushpull.statistics.Geometry;
import pushpull.statistics.IsotonicCurve;
import pushpull.statistics.LabelledPoints;
import pushpull.statistics.LogisticCurve;
import pushpull.statistics.LogisticRegression;
import pushpull.statistics.Neighbours;
import pushpull.statistics.PairScores;
import pushpull.statistics.PrincipalComponents;
import pushpull.statistics.Procrustes;
import pushpull.statistics.ProperScores;
import pushpull.statistics.Reliability;
import pushpull.statistics.Roc;
import pushpull.statistics.Spectrum;
import pushpull.tensor.Matrix;

/// Every measure against numbers computed by scikit-learn, SciPy and pytorch-metric-learning.
class OracleTest {
    private static final double VALUE = 1e-9;
    private static final double LARGE = 1e-7;
    private static final double CURVE = 1e-6;
    private static final double COEFFICIENT = 1e-5;

    /// scikit-learn takes distances as |x|^2 + |y|^2 - 2 x y, which leaves 1e-8 between coincident points.
    private static final double COINCIDENT = 1e-8;

    /// The reference's reciprocal ranks are float32.
    private static final double SINGLE = 1e-7;

    @TestFactory
    Stream<DynamicTest> retrieval() {
        return OracleCases.tests("metrics_retrieval", "retrieval", OracleTest::retrieval);
    }

    @TestFactory
    Stream<DynamicTest> silhouette() {
        return OracleCases.tests("metrics_cluster", "silhouette", OracleTest::silhouette);
    }

    @TestFactory
    Stream<DynamicTest> agreement() {
        return OracleCases.tests("metrics_cluster", "clustering_agreement", OracleTest::agreement);
    }

    @TestFactory
    Stream<DynamicTest> verification() {
        return OracleCases.tests("metrics_pairs", "pair_verification", OracleTest::verification);
    }

    @TestFactory
    Stream<DynamicTest> calibration() {
        return OracleCases.tests("metrics_calibration", "calibration", OracleTest::calibration);
    }

    @TestFactory
    Stream<DynamicTest> probe() {
        return OracleCases.tests("metrics_probe", "linear_probe", OracleTest::probe);
    }

    @TestFactory
    Stream<DynamicTest> spectrum() {
        return OracleCases.tests("metrics_spectrum", "spectrum", OracleTest::spectrum);
    }

    @TestFactory
    Stream<DynamicTest> procrustes() {
        return OracleCases.tests("metrics_procrustes", "procrustes", OracleTest::procrustes);
    }

    private static void retrieval(JsonNode given) {
        LabelledPoints points = labelled(given);
        JsonNode expected = given.get("expected");
        Neighbours neighbours = Neighbours.within(points.points());
        Split any = Split.TRAINING;
        checkRetrieval(expected, "sklearn_mean_average_precision", points, new MeanAveragePrecision(any, true));
        if (hasTag(given, "ties")) {
            return;
        }
        checkRetrieval(expected, "pml_precision_at_1", points, new PrecisionAtOne(any));
        checkRetrieval(expected, "pml_r_precision", points, new RPrecision(any));
        checkRetrieval(expected, "pml_mean_average_precision_at_r", points, new MapAtR(any));
        checkRetrieval(expected, "pml_mean_average_precision", points, new MeanAveragePrecision(any, false));
        checkRetrieval(expected, "pml_mean_reciprocal_rank", points, new MeanReciprocalRank(any));
        for (int k : new int[] {1, 2, 4, 8}) {
            checkRetrieval(expected, "recall_at_" + k, points, new RecallAtK(k, any));
        }
        for (int k : new int[] {1, 3, 5}) {
            int[] predictions = KnnAccuracy.predictions(neighbours, points.labels(), k);
            close(expected, "knn_loo_accuracy_k" + k, points.accuracy(predictions), VALUE);
            checkInts(expected.path("knn_loo_predictions_k" + k), predictions);
        }
        for (int i = 0; i < expected.path("neighbour_order").size(); i++) {
            checkInts(expected.get("neighbour_order").get(i), neighbours.order(i));
        }
    }

    private static void checkRetrieval(JsonNode expected, String field, LabelledPoints points, Retrieval measure) {
        double value = measure.compute(Neighbours.within(points.points()), points.labels(), points.labels());
        close(expected, field, value, measure instanceof MeanReciprocalRank ? SINGLE : VALUE);
    }

    private static void checkInts(JsonNode expected, int... actual) {
        if (!expected.isMissingNode()) {
            assertArrayEquals(ints(expected), actual);
        }
    }

    private static void silhouette(JsonNode given) {
        LabelledPoints points = labelled(given);
        JsonNode expected = given.get("expected");
        double tolerance = hasTag(given, "zero_distance") ? COINCIDENT : VALUE;
        close(expected, "silhouette", new Silhouette().compute(points), tolerance);
        close(expected, "silhouette_samples", Silhouette.samples(points), tolerance);
        close(expected, "davies_bouldin", new DaviesBouldin().compute(points), VALUE);
        close(expected, "calinski_harabasz", new CalinskiHarabasz().compute(points), VALUE);
    }

    private static void agreement(JsonNode given) {
        JsonNode expected = given.get("expected");
        Contingency table = Contingency.of(ints(given.get("labels")), ints(given.get("clusters")));
        close(expected, "nmi_arithmetic", table.normalizedMutualInformation(), VALUE);
        close(expected, "mutual_info_nats", table.mutualInformation(), VALUE);
        close(expected, "ami", table.adjustedMutualInformation(), VALUE);
        close(expected, "ari", table.adjustedRand(), VALUE);
        close(expected, "homogeneity", table.homogeneity(), VALUE);
        close(expected, "completeness", table.completeness(), VALUE);
        close(expected, "v_measure", table.vMeasure(), VALUE);
        close(expected, "purity", table.purity(), VALUE);
    }

    private static void verification(JsonNode given) {
        LabelledPoints points = labelled(given);
        JsonNode expected = given.get("expected");
        boolean cosine = given.at("/params/score").asText().equals("cosine");
        PairScores scores = cosine ? PairScores.cosine(points) : PairScores.negativeDistance(points);
        Roc roc = scores.roc();
        close(expected, "pairs", scores.size(), 0);
        close(expected, "positive_pairs", scores.positives().length, 0);
        if (hasTag(given, "ties")) {
            return;
        }
        close(expected, "roc_auc", roc.auc(), VALUE);
        close(expected, "eer", roc.equalErrorRate(), VALUE);
        close(expected, "average_precision", roc.averagePrecision(), VALUE);
        close(expected, "best_threshold_accuracy", roc.bestAccuracy(), VALUE);
        close(expected, "tar_at_far_0.01", roc.trueAcceptsAt(0.01), VALUE);
        close(expected, "tar_at_far_0.1", roc.trueAcceptsAt(0.1), VALUE);
        close(expected.path("roc"), "fpr", rates(roc, false), VALUE);
        close(expected.path("roc"), "tpr", rates(roc, true), VALUE);
    }

    private static double[] rates(Roc roc, boolean accepts) {
        return IntStream.range(0, roc.size())
                .mapToDouble(i -> accepts ? roc.trueAcceptRate(i) : roc.falseAcceptRate(i))
                .toArray();
    }

    private static void calibration(JsonNode given) {
        double[] scores = doubles(given.get("scores"));
        boolean[] targets = flags(given.get("targets"));
        JsonNode expected = given.get("expected");
        LogisticCurve logistic =
                LogisticCurve.regularised(scores, targets, given.at("/params/C").asDouble());
        double[] probabilities = logistic.probabilities(scores);
        close(expected.get("logistic"), "slope", logistic.slope(), CURVE);
        close(expected.get("logistic"), "intercept", logistic.intercept(), CURVE);
        close(expected.get("logistic"), "probabilities", probabilities, CURVE);
        LogisticCurve platt = LogisticCurve.platt(scores, targets);
        close(expected.get("platt_smoothed"), "a", platt.a(), CURVE);
        close(expected.get("platt_smoothed"), "b", platt.b(), CURVE);
        close(expected.get("platt_smoothed"), "probabilities", platt.probabilities(scores), CURVE);
        close(expected, "brier", ProperScores.brier(probabilities, targets), CURVE);
        close(expected, "log_loss", ProperScores.logLoss(probabilities, targets), CURVE);
        for (int bins : new int[] {5, 10, 15}) {
            Reliability diagram = Reliability.of(probabilities, targets, bins);
            close(expected, "ece_" + bins + "_bins", diagram.expectedError(), CURVE);
            close(expected, "mce_" + bins + "_bins", diagram.largestError(), CURVE);
        }
        var bins = Reliability.of(probabilities, targets, 10).bins().stream();
        double[] means = bins.mapToDouble(Reliability.Bin::meanProbability).toArray();
        close(expected.get("reliability_10_bins"), "mean_probability", means, CURVE);
        bins = Reliability.of(probabilities, targets, 10).bins().stream();
        double[] fractions = bins.mapToDouble(Reliability.Bin::fractionPositive).toArray();
        close(expected.get("reliability_10_bins"), "fraction_positive", fractions, CURVE);
        isotonic(given, IsotonicCurve.fit(scores, targets));
    }

    private static void isotonic(JsonNode given, IsotonicCurve curve) {
        JsonNode expected = given.at("/expected/isotonic");
        close(expected, "fitted", curve.probabilities(doubles(given.get("scores"))), VALUE);
        close(expected, "at_queries", curve.probabilities(doubles(given.get("queries"))), VALUE);
        close(expected, "thresholds_x", curve.scores(), VALUE);
        close(expected, "thresholds_y", curve.values(), VALUE);
    }

    private static void probe(JsonNode given) {
        LabelledPoints points = labelled(given);
        JsonNode expected = given.get("expected");
        LogisticRegression probe =
                LogisticRegression.fit(points, given.at("/params/C").asDouble());
        close(expected, "coef", probe.coefficients(), COEFFICIENT);
        close(expected, "intercept", probe.intercepts(), COEFFICIENT);
        close(expected, "probabilities", probe.probabilities(points.points()), CURVE);
        checkInts(expected.get("classes"), probe.classes());
        if (!hasTag(given, "ties")) {
            int[] predictions = probe.predict(points.points());
            close(expected, "accuracy", points.accuracy(predictions), VALUE);
            checkInts(expected.get("predictions"), predictions);
            checkInts(expected.get("test_predictions"), probe.predict(matrix(given.get("test_embeddings"))));
        }
    }

    private static void spectrum(JsonNode given) {
        Matrix points = matrix(given.get("embeddings"));
        JsonNode expected = given.get("expected");
        double tolerance = hasTag(given, "large") ? LARGE : VALUE;
        checkSpectrum(expected.get("uncentred"), Spectrum.of(points), tolerance);
        if (expected.has("centred")) {
            checkSpectrum(expected.get("centred"), Spectrum.ofCentred(points), tolerance);
            checkComponents(expected.get("pca"), points, tolerance);
        }
    }

    private static void checkSpectrum(JsonNode expected, Spectrum spectrum, double tolerance) {
        close(expected, "singular_values", spectrum.singularValues(), tolerance);
        close(expected, "effective_rank_roy_vetterli", spectrum.effectiveRank(), tolerance);
        close(expected, "participation_ratio", spectrum.participationRatio(), tolerance);
        close(expected, "stable_rank", spectrum.stableRank(), tolerance);
    }

    private static void checkComponents(JsonNode expected, Matrix points, double tolerance) {
        PrincipalComponents pca =
                PrincipalComponents.of(points, expected.get("components").size());
        close(expected, "mean", pca.mean(), tolerance);
        close(expected, "explained_variance", pca.explainedVariance(), tolerance);
        close(expected, "explained_variance_ratio", pca.explainedVarianceRatio(), tolerance);
        Matrix components = matrix(expected.get("components"));
        Matrix projection = matrix(expected.get("projection"));
        Matrix projected = pca.project(points);
        for (int k = 0; k < components.rows(); k++) {
            double[] ours = pca.components().row(k);
            double sign = Math.signum(Geometry.dot(ours, components.row(k)));
            for (int j = 0; j < ours.length; j++) {
                assertEquals(components.get(k, j), sign * ours[j], 1e-8, "component " + k);
            }
            for (int i = 0; i < points.rows(); i++) {
                assertEquals(projection.get(i, k), sign * projected.get(i, k), 1e-6 * tolerance / VALUE, "row " + i);
            }
        }
    }

    private static void procrustes(JsonNode given) {
        Matrix a = matrix(given.get("A"));
        Matrix b = matrix(given.get("B"));
        JsonNode expected = given.get("expected");
        checkProcrustes(expected.get("raw"), Procrustes.of(a, b));
        checkProcrustes(expected.get("centred"), Procrustes.ofCentred(a, b));
        close(expected, "scipy_spatial_disparity", Procrustes.disparity(a, b), VALUE);
    }

    private static void checkProcrustes(JsonNode expected, Procrustes fit) {
        close(expected, "R", fit.rotation(), VALUE);
        close(expected, "nuclear_norm", fit.nuclearNorm(), VALUE);
        close(expected, "residual_frobenius_squared", fit.residualSquared(), VALUE);
        close(expected, "det_R", fit.determinant(), VALUE);
    }
}
