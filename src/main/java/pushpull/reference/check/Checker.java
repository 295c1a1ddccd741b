package pushpull.reference.check;

import pushpull.reference.ComputedFields;
import pushpull.reference.FieldTolerance;
import pushpull.reference.OracleCase;

/// Answers the cases of some kinds with this program's own code.
interface Checker {
    /// Works a case out.
    ///
    /// @throws IllegalArgumentException a refusal in words, if the case has no answer
    /// @throws OracleException if the case lacks something that its kind needs
    ComputedFields answer(OracleCase given, CaseEvaluator evaluator);

    /// The same checker, which also answers a field beside value and gradients if a case expects it.
    default Checker with(String field, Extra extra) {
        return (given, evaluator) -> {
            ComputedFields answers = answer(given, evaluator);
            if (given.expected().has(field)) {
                extra.add(given, evaluator, answers);
            }
            return answers;
        };
    }

    /// The same checker, whose gradients must be as near as values.
    default Checker tight() {
        Checker checker = this;
        return new Checker() {
            @Override
            public ComputedFields answer(OracleCase given, CaseEvaluator evaluator) {
                return checker.answer(given, evaluator);
            }

            @Override
            public double tolerance(String field) {
                return FieldTolerance.VALUE;
            }
        };
    }

    /// A field beside value and gradients, such as the terms of single pairs.
    @FunctionalInterface
    interface Extra {
        void add(OracleCase given, CaseEvaluator evaluator, ComputedFields answers);
    }

    /// How far from the reference a field may be if no tag says otherwise.
    default double tolerance(String field) {
        return field.equals("value") ? FieldTolerance.VALUE : FieldTolerance.GRADIENT;
    }
}
