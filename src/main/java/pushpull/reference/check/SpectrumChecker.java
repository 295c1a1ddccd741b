package pushpull.reference.check;

import java.util.Arrays;
import pushpull.measure.EffectiveRank;
import pushpull.measure.ParticipationRatio;
import pushpull.measure.StableRank;
import pushpull.reference.ComputedFields;
import pushpull.reference.Fields;
import pushpull.reference.OracleCase;
import pushpull.statistics.PrincipalComponents;
import pushpull.statistics.Spectrum;
import pushpull.tensor.Matrix;

/// Checks singular values, figures derived from them, and principal components up to their signs.
final class SpectrumChecker implements Checker {
    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        Matrix points = given.inputs().matrix("embeddings");
        ComputedFields answers = new ComputedFields();
        evaluator.record(new EffectiveRank(true), new ParticipationRatio(true), new StableRank(true));
        spectrum("uncentred.", Spectrum.of(points), answers);
        spectrum("centred.", Spectrum.ofCentred(points), answers);
        if (given.expected().has("pca")) {
            components(points, new Fields(given.expected(), given.where()).object("pca"), answers);
        }
        return answers;
    }

    private static void spectrum(String path, Spectrum spectrum, ComputedFields answers) {
        answers.put(path + "singular_values", spectrum.singularValues())
                .measured(path + "effective_rank_roy_vetterli", spectrum.effectiveRank())
                .measured(path + "participation_ratio", spectrum.participationRatio())
                .measured(path + "stable_rank", spectrum.stableRank());
    }

    private static void components(Matrix points, Fields expected, ComputedFields answers) {
        Matrix wanted = expected.matrix("components");
        PrincipalComponents found = PrincipalComponents.of(points, wanted.rows());
        Matrix components = found.components();
        Matrix projection = found.project(points);
        double[][] turned = new double[components.rows()][];
        double[][] projected = new double[components.rows()][];
        for (int k = 0; k < turned.length; k++) {
            double sign = k < wanted.rows() && dot(components.row(k), wanted.row(k)) < 0 ? -1 : 1;
            turned[k] = scaled(sign, components.row(k));
            projected[k] = scaled(sign, projection.transpose().row(k));
        }
        answers.put("pca.mean", found.mean())
                .put("pca.components", Matrix.ofRows(turned))
                .put("pca.explained_variance", found.explainedVariance())
                .put("pca.explained_variance_ratio", found.explainedVarianceRatio())
                .put("pca.projection", Matrix.ofRows(projected).transpose());
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += x[k] * y[k];
        }
        return sum;
    }

    private static double[] scaled(double factor, double... numbers) {
        return Arrays.stream(numbers).map(x -> factor * x).toArray();
    }
}
