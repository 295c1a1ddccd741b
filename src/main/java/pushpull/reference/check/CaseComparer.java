package pushpull.reference.check;

import java.util.Map;
import pushpull.reference.ComputedFields;
import pushpull.reference.ExpectedFields;
import pushpull.reference.FieldComparer;
import pushpull.reference.FieldTolerance;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;
import pushpull.reference.Verdict;
import pushpull.reference.VerdictBuilder;

/// Compares what this program computes for a case with the reference.
final class CaseComparer {
    private final Checker checker;
    private final CaseEvaluator evaluator;

    CaseComparer(Checker checker, CaseEvaluator evaluator) {
        this.checker = checker;
        this.evaluator = evaluator;
    }

    /// The verdict on a case. A crash of the checker counts as a failure of the case.
    Verdict verdict(OracleCase given) {
        VerdictBuilder verdict = new VerdictBuilder(given);
        evaluator.begin();
        try {
            compare(given, verdict);
        } catch (IllegalArgumentException refusal) {
            refused(verdict, refusal);
        } catch (OracleException malformed) {
            throw malformed;
        } catch (RuntimeException crash) {
            verdict.complain("crash", crash);
        }
        return verdict.verdict(evaluator.recorded());
    }

    private void compare(OracleCase given, VerdictBuilder verdict) {
        ComputedFields answers = checker.compute(given, evaluator);
        TieVariants ties = new TieVariants(given, checker, evaluator);
        for (Map.Entry<String, double[]> field : ExpectedFields.of(given).entrySet()) {
            String name = field.getKey();
            if (answers.isRemark(name)) {
                continue;
            }
            ComputedFields.Answer answer = answers.get(name);
            if (answers.isRefused(name)) {
                verdict.refused(name, field.getValue());
            } else if (answer == null) {
                verdict.complain("unanswered", name);
            } else {
                double width = FieldTolerance.width(given.tags(), checker.tolerance(name));
                FieldComparer comparer = new FieldComparer(name, field.getValue(), answer, width);
                verdict.add(comparer, FieldTolerance.of(given.tags(), name), ties::answers);
            }
        }
    }

    /// A refusal is right for cases that the reference refuses too, and for cases without a single number.
    private static void refused(VerdictBuilder verdict, IllegalArgumentException refusal) {
        String words = refusal.getMessage();
        if (words == null || words.isBlank() || !verdict.mayBeRefused()) {
            verdict.complain("refused", words);
        } else {
            verdict.exempt("refused");
        }
    }
}
