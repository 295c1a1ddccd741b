package pushpull.doctor;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;
import pushpull.experiment.Experiment;
import pushpull.snapshot.RunState;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.Vital;

/// A run as the doctor sees it.
///
/// @param experiment the settings in force
/// @param phase whether it goes on
/// @param step how many steps have been taken
/// @param changed the step of the last change of settings, 0 where nothing was changed
/// @param vitals signs since then, ascending
/// @param widest the greatest spread since the run began
/// @param inputs how many features a point has
record Patient(
        Experiment experiment,
        RunState.Phase phase,
        long step,
        long changed,
        List<Vital> vitals,
        double widest,
        int inputs) {
    /// A sign is believed when it is seen this many times in a row, over at least so many steps.
    private static final int PATIENCE = 8;

    private static final long LASTING = 20;

    static Patient of(Snapshot snapshot) {
        List<Vital> all = snapshot.history().vitals();
        long step = snapshot.step();
        double widest = all.stream()
                .filter(vital -> vital.step() <= step)
                .mapToDouble(Vital::spread)
                .max()
                .orElse(0);
        long changed = snapshot.history().marks().stream()
                .mapToLong(mark -> mark.step())
                .filter(at -> at < step)
                .max()
                .orElse(0);
        return new Patient(
                snapshot.experiment(),
                snapshot.state().phase(),
                step,
                changed,
                snapshot.history().vitalsAt(step),
                widest,
                snapshot.points().dimensions());
    }

    /// The step since which a sign has been seen without a break, where that is long enough to be believed.
    OptionalLong since(Predicate<Vital> sign) {
        return since(sign, LASTING);
    }

    /// The same for a sign that must last longer to be believed.
    ///
    /// @param steps over which it must be seen
    OptionalLong since(Predicate<Vital> sign, long steps) {
        int first = vitals.size();
        while (first > 0 && sign.test(vitals.get(first - 1))) {
            first--;
        }
        boolean often = vitals.size() - first >= PATIENCE;
        boolean lasting = often && last().step() - vitals.get(first).step() >= steps;
        return lasting ? OptionalLong.of(vitals.get(first).step()) : OptionalLong.empty();
    }

    /// The last signs; there is one whenever [#since] finds something.
    Vital last() {
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

    /// The margin of a loss that has one in units of the distance; not a number where it has none.
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
