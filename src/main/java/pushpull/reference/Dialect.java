package pushpull.reference;

import java.util.List;
import pushpull.pair.Role;

/// How a library's definition of a loss is said in this program's terms.
@FunctionalInterface
interface Dialect {
    /// The case as a trial: loss and knobs from the parameters, roles from the inputs.
    Trial trial(OracleCase given);

    /// A checker that answers value and gradients.
    default Checker checker() {
        return (given, engine) -> trial(given).answer(engine);
    }

    /// A checker that answers further fields too, where a case expects them.
    default Checker with(String field, Extra extra) {
        return extended(checker(), field, extra);
    }

    /// A field beside value and gradients, such as the terms of single pairs.
    @FunctionalInterface
    interface Extra {
        void add(OracleCase given, Engine engine, Answers answers);
    }

    /// A checker that answers a further field where a case expects it.
    static Checker extended(Checker checker, String field, Extra extra) {
        return (given, engine) -> {
            Answers answers = checker.answer(given, engine);
            if (given.expected().has(field)) {
                extra.add(given, engine, answers);
            }
            return answers;
        };
    }

    /// A batch against itself: the embeddings of a case and the groups of its labels.
    static Trial labelled(Trial trial, OracleCase given) {
        Source embeddings = Source.of(given, "embeddings");
        int[] groups = Labels.groups(given);
        if (groups.length != embeddings.count()) {
            throw OracleException.of(
                    "field.same", given.where(), "labels", groups.length, "embeddings", embeddings.count());
        }
        return trial.with(Role.EMBEDDINGS, embeddings, groups);
    }

    /// A batch of two views against itself, first views before second ones.
    ///
    /// @param groups of the points, once each
    static Trial views(Trial trial, OracleCase given, int... groups) {
        Source first = Source.of(given, "view1");
        Source second = Source.of(given, "view2");
        Stand both = Stand.all(first).with(second);
        return trial.with(Role.EMBEDDINGS, both, List.of(first, second), Labels.twice(groups));
    }
}
