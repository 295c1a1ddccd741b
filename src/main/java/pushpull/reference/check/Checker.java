package pushpull.reference.check;

import pushpull.reference.ComputedFields;
import pushpull.reference.FieldTolerance;
import pushpull.reference.OracleCase;

/// Computes the expected fields for the cases of some kinds, with this program's own code.
interface Checker {
    /// Computes a case.
    ///
    /// @throws IllegalArgumentException if the case is refused, with a sentence
    /// @throws OracleException if the case lacks something that its kind needs
    ComputedFields compute(OracleCase given, CaseEvaluator evaluator);

    /// The same checker with one more field besides value and gradients, for cases that expect it.
    default Checker with(String field, Extra extra) {
        return (given, evaluator) -> {
            ComputedFields answers = compute(given, evaluator);
            if (given.expected().has(field)) {
                extra.add(given, evaluator, answers);
            }
            return answers;
        };
    }

    /// The same checker, with the tolerance of values for gradients too.
    default Checker tight() {
        Checker checker = this;
        return new Checker() {
            @Override
            public ComputedFields compute(OracleCase given, CaseEvaluator evaluator) {
                return checker.compute(given, evaluator);
            }

            @Override
            public double tolerance(String field) {
                return FieldTolerance.VALUE;
            }
        };
    }

    /// A field besides value and gradients, such as the terms of single pairs.
    @FunctionalInterface
    interface Extra {
        void add(OracleCase given, CaseEvaluator evaluator, ComputedFields answers);
    }

    /// The tolerance of a field without a tag that says otherwise.
    default double tolerance(String field) {
        return field.equals("value") ? FieldTolerance.VALUE : FieldTolerance.GRADIENT;
    }
}
