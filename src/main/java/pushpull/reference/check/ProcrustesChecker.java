package pushpull.reference.check;

import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.statistics.Procrustes;
import pushpull.tensor.Matrix;

/// Checks the rotation or reflection that turns one embedding into another.
final class ProcrustesChecker implements Checker {
    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        Matrix a = given.inputs().matrix("A");
        Matrix b = given.inputs().matrix("B");
        ComputedFields answers = new ComputedFields().measured("scipy_spatial_disparity", Procrustes.disparity(a, b));
        fit("raw.", Procrustes.of(a, b), answers);
        fit("centred.", Procrustes.ofCentred(a, b), answers);
        return answers;
    }

    private static void fit(String path, Procrustes fit, ComputedFields answers) {
        answers.put(path + "R", fit.rotation())
                .put(path + "nuclear_norm", fit.nuclearNorm())
                .put(path + "residual_frobenius_squared", fit.residualSquared())
                .put(path + "det_R", fit.determinant());
    }
}
