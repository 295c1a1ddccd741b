package pushpull.reference.check;

import java.util.List;
import pushpull.dialect.CallInputs;
import pushpull.pair.ListedRelation;
import pushpull.pair.Role;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;

/// Assigns the inputs of a case to the roles that its loss has.
final class CaseRoles {
    private CaseRoles() {}

    static CaseSetup assign(CaseSetup setup, CallInputs inputs, OracleCase given) {
        return switch (inputs) {
            case POINTS -> alone(setup, Role.EMBEDDINGS, CaseInput.of(given, "embeddings"));
            case LABELLED -> labelled(setup, given);
            case PAIRS -> GivenPairs.assign(setup, given);
            case TRIPLETS -> GivenTriplets.assign(setup, given, GivenTriplets.of(given));
            case PROXIES -> classes(setup, given, CaseInput.of(given, "proxies"));
            case CLASS_DIRECTIONS -> classes(setup, given, CaseInput.columns(given, "weights"));
            case CLASS_WEIGHTS ->
                classes(setup, given, CaseInput.of(given, "weights"))
                        .learned("bias", given.inputs().numbers("bias"));
            case VIEWS -> two(setup, CaseInput.of(given, "view1"), CaseInput.of(given, "view2"));
            case LABELLED_VIEWS -> views(setup, given);
            case ANCHORS -> two(setup, CaseInput.of(given, "anchors"), CaseInput.of(given, "positives"));
            case QUERIES -> two(setup, CaseInput.of(given, "query"), CaseInput.of(given, "positive"));
            case CANDIDATES -> candidates(setup, given);
            case QUEUE -> queue(setup, given);
            case PREDICTION -> prediction(setup, given);
            case PREDICTIONS -> predictions(setup, given);
        };
    }

    /// A batch against itself: the embeddings of a case and the groups of its labels.
    static CaseSetup labelled(CaseSetup setup, OracleCase given) {
        CaseInput embeddings = CaseInput.of(given, "embeddings");
        return setup.with(Role.EMBEDDINGS, embeddings, counted(Labels.groups(given), given, embeddings));
    }

    /// Embeddings by their labels against one point a class.
    private static CaseSetup classes(CaseSetup setup, OracleCase given, CaseInput points) {
        CaseInput embeddings = CaseInput.of(given, "embeddings");
        int[] labels = counted(Labels.classes(given, points.count()), given, embeddings);
        return alone(setup.with(Role.EMBEDDINGS, embeddings, labels), Role.PROXIES, points);
    }

    private static int[] counted(int[] labels, OracleCase given, CaseInput embeddings) {
        if (labels.length != embeddings.count()) {
            throw OracleException.of(
                    "field.same", given.where(), "labels", labels.length, "embeddings", embeddings.count());
        }
        return labels;
    }

    /// Each point in a group of its own.
    private static CaseSetup alone(CaseSetup setup, Role role, CaseInput input) {
        return setup.with(role, input, Labels.own(input.count()));
    }

    /// Two points of each group: as one batch, first ones before second ones, or as two sets that are compared.
    private static CaseSetup two(CaseSetup setup, CaseInput first, CaseInput second) {
        return setup.isOneBatch()
                ? batch(setup, first, second, Labels.own(first.count()))
                : alone(alone(setup, Role.FIRST, first), Role.SECOND, second);
    }

    private static CaseSetup views(CaseSetup setup, OracleCase given) {
        return batch(setup, CaseInput.of(given, "view1"), CaseInput.of(given, "view2"), Labels.groups(given));
    }

    /// @param groups of the points, each given once
    private static CaseSetup batch(CaseSetup setup, CaseInput first, CaseInput second, int... groups) {
        RolePoints both = RolePoints.all(first).with(second);
        return setup.with(Role.EMBEDDINGS, both, List.of(first, second), Labels.twice(groups));
    }

    /// Each query with a positive and negatives of its own.
    private static CaseSetup candidates(CaseSetup setup, OracleCase given) {
        CaseInput queries = CaseInput.of(given, "query");
        CaseInput keys = CaseInput.of(given, "positive");
        CaseInput negatives = CaseInput.blocks(given, "negatives");
        int count = queries.count();
        int block = negatives.count() / count;
        if (setup.isOneBatch()) {
            RolePoints all = RolePoints.all(queries).with(keys).with(negatives);
            return setup.with(Role.EMBEDDINGS, all, List.of(queries, keys, negatives), Labels.own(all.count()))
                    .related(QueryCandidates.blocks(count, block));
        }
        ListedRelation lines = QueryCandidates.rivals(count, block);
        RolePoints others = RolePoints.all(keys).with(negatives);
        return alone(setup, Role.FIRST, queries)
                .with(Role.SECOND, others, List.of(keys, negatives), Labels.own(others.count()))
                .related(lines);
    }

    /// For each query a key of its own, and a queue for all.
    private static CaseSetup queue(CaseSetup setup, OracleCase given) {
        CaseInput queue = CaseInput.columns(given, "queue");
        alone(setup, Role.FIRST, CaseInput.of(given, "query"));
        alone(setup, Role.SECOND_TARGET, CaseInput.of(given, "key"));
        return setup.with(Role.QUEUE, queue, Labels.nobody(queue.count()));
    }

    private static CaseSetup prediction(CaseSetup setup, OracleCase given) {
        alone(setup, Role.FIRST_PREDICTED, CaseInput.of(given, "prediction"));
        return alone(setup, Role.SECOND_TARGET, CaseInput.of(given, "target"));
    }

    private static CaseSetup predictions(CaseSetup setup, OracleCase given) {
        alone(setup, Role.FIRST_PREDICTED, CaseInput.of(given, "p1"));
        alone(setup, Role.SECOND_PREDICTED, CaseInput.of(given, "p2"));
        alone(setup, Role.FIRST_TARGET, CaseInput.of(given, "z1"));
        return alone(setup, Role.SECOND_TARGET, CaseInput.of(given, "z2"));
    }
}
