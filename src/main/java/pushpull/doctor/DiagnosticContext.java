package pushpull.doctor;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import pushpull.experiment.Experiment;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.EmbeddingStatistics;

/// A run as the doctor sees it.
///
/// @param experiment the settings in force
/// @param phase whether it goes on
/// @param step how many steps have been taken
/// @param changed the step of the last change of settings, 0 if nothing was changed
/// @param vitals signs since then, ascending
/// @param widest the greatest spread since the run began
/// @param inputs how many features a point has
record DiagnosticContext(
        Experiment experiment,
        RunStatus.Phase phase,
        long step,
        long changed,
        List<EmbeddingStatistics> vitals,
        double widest,
        int inputs) {
    /// A sign is believed when it is seen this many times in a row, over at least so many steps.
    private static final int PATIENCE = 8;

    private static final long LASTING = 20;

    static DiagnosticContext of(Snapshot snapshot) {
        List<EmbeddingStatistics> all = snapshot.history().statistics();
        long step = snapshot.step();
        double widest = all.stream()
                .filter(vital -> vital.step() <= step)
                .mapToDouble(EmbeddingStatistics::spread)
                .max()
                .orElse(0);
        long changed = snapshot.history().marks().stream()
                .mapToLong(mark -> mark.step())
                .filter(at -> at < step)
                .max()
                .orElse(0);
        return new DiagnosticContext(
                snapshot.experiment(),
                snapshot.state().phase(),
                step,
                changed,
                snapshot.history().statisticsAt(step),
                widest,
                snapshot.points().dimensions());
    }

    /// The step since which a sign has been seen without a break, where that is long enough to be believed.
    OptionalLong since(Predicate<EmbeddingStatistics> sign) {
        return since(sign, LASTING);
    }

    /// The same for a sign that must last longer to be believed.
    ///
    /// @param steps over which it must be seen
    OptionalLong since(Predicate<EmbeddingStatistics> sign, long steps) {
        int first = vitals.size();
        while (first > 0 && sign.test(vitals.get(first - 1))) {
            first--;
        }
        boolean often = vitals.size() - first >= PATIENCE;
        boolean lasting = often && last().step() - vitals.get(first).step() >= steps;
        return lasting ? OptionalLong.of(vitals.get(first).step()) : OptionalLong.empty();
    }

    /// The last signs; there is one whenever [#since] finds something.
    EmbeddingStatistics last() {
        return vitals.getLast();
    }

    boolean isNormalized() {
        return experiment.encoder().normalize();
    }

    int dimensions() {
        return experiment.encoder().dimensions();
    }

    /// Whether groups of a batch are classes of many points, not two views of one.
    boolean hasClasses() {
        return experiment.supervision().isByClass();
    }

    /// The margin of a loss that has one in units of the distance; NaN if it has none.
    double margin() {
        return experiment.loss().separation();
    }

    /// The greatest distance between two embeddings of unit length, in the distance in force.
    double diameter() {
        return experiment.distance().rise(4);
    }

    /// A length that embeddings can be compared with: the radius of their sphere, or the margin, or the widest spread.
    ///
    /// A margin between directions is no length.
    double ruler() {
        if (isNormalized()) {
            return 1;
        }
        double length = experiment.distance().isOnSphere()
                ? Double.NaN
                : experiment.distance().radius(margin());
        return length > 0 ? Math.min(length, widest) : widest;
    }
}
