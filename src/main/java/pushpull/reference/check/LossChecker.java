package pushpull.reference.check;

import pushpull.dialect.ArgumentException;
import pushpull.dialect.Dialect;
import pushpull.dialect.DialectSettings;
import pushpull.dialect.UnsupportedCallException;
import pushpull.loss.BatchLoss;
import pushpull.loss.PairLoss;
import pushpull.pair.Embeddings;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;
import pushpull.reference.UnsupportedCaseException;

/// Checks a loss under the settings of its dialect: the value, and the gradient of every input.
record LossChecker(Dialect dialect) implements Checker {
    @Override
    public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
        DialectSettings settings = settings(given);
        return switch (settings.loss()) {
            case PairLoss _ -> setup(settings, given).compute(evaluator);
            case BatchLoss loss -> compute(loss, given, evaluator);
        };
    }

    /// The case as a loss of pairs, its inputs in their roles.
    CaseSetup setup(OracleCase given) {
        return setup(settings(given), given);
    }

    CaseSetup setup(DialectSettings settings, OracleCase given) {
        return CaseRoles.assign(CaseSetup.of(settings), dialect.inputs(), given);
    }

    /// The settings that the library's parameters in a case amount to.
    DialectSettings settings(OracleCase given) {
        try {
            return dialect.settings(dialect.call(given.arguments()));
        } catch (UnsupportedCallException refusal) {
            throw UnsupportedCaseException.of(given.where(), refusal);
        } catch (ArgumentException fault) {
            throw OracleException.of(given.where(), fault);
        }
    }

    private static ComputedFields compute(BatchLoss loss, OracleCase given, CaseEvaluator evaluator) {
        evaluator.record((Record) loss);
        Embeddings first = Embeddings.of(given.inputs().matrix("view1"));
        Embeddings second = Embeddings.of(given.inputs().matrix("view2"));
        return new ComputedFields()
                .put("value", loss.evaluate(first, second))
                .put("gradient_view1", first.gradients())
                .put("gradient_view2", second.gradients());
    }
}
