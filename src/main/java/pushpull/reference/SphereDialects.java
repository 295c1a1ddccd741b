package pushpull.reference;

import java.util.Map;
import pushpull.loss.AlignmentLoss;
import pushpull.loss.AlignmentUniformityLoss;
import pushpull.loss.UniformityLoss;
import pushpull.pair.Role;
import pushpull.pair.SquaredEuclidean;

/// Alignment and uniformity, alone and together.
final class SphereDialects {
    private SphereDialects() {}

    static Map<String, Checker> checkers() {
        return Map.of(
                "alignment", ((Dialect) SphereDialects::alignment).checker(),
                "uniformity", ((Dialect) SphereDialects::uniformity).checker(),
                "align_plus_uniform", ((Dialect) SphereDialects::both).checker());
    }

    private static Trial alignment(OracleCase given) {
        AlignmentLoss loss = new AlignmentLoss(given.params().number("alpha", 2));
        return NtXentDialects.views(new Trial(loss, new SquaredEuclidean()), given)
                .normalized(given.params().flag("normalize", true));
    }

    private static Trial uniformity(OracleCase given) {
        Source points = Source.of(given, "embeddings");
        UniformityLoss loss = new UniformityLoss(given.params().number("t", 2));
        return new Trial(loss, new SquaredEuclidean())
                .with(Role.EMBEDDINGS, points, Labels.own(points.count()))
                .normalized(given.params().flag("normalize", true));
    }

    private static Trial both(OracleCase given) {
        Fields params = given.params();
        AlignmentUniformityLoss loss =
                new AlignmentUniformityLoss(params.number("lam", 1), params.number("alpha", 2), params.number("t", 2));
        Source first = Source.of(given, "view1");
        Source second = Source.of(given, "view2");
        return new Trial(loss, new SquaredEuclidean())
                .with(Role.FIRST, first, Labels.own(first.count()))
                .with(Role.SECOND, second, Labels.own(second.count()))
                .normalized(params.flag("normalize", true));
    }
}
