package pushpull.doctor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.history.EmbeddingStatistics;
import pushpull.snapshot.history.History;

/// A run as the doctor sees it.
///
/// @param snapshot of the run as it stands
/// @param statistics of the steps since the run began, ascending
/// @param recent those since the last change of settings
/// @param widest the greatest spread since the run began
record DiagnosticContext(
        Snapshot snapshot, List<EmbeddingStatistics> statistics, List<EmbeddingStatistics> recent, double widest) {
    /// A sign is believed when it is seen this many times in a row, over at least this many steps.
    private static final int PATIENCE = 8;

    private static final long LASTING = 20;

    static DiagnosticContext of(Snapshot snapshot) {
        long step = snapshot.step();
        List<EmbeddingStatistics> statistics = snapshot.history().statistics().stream()
                .filter(entry -> entry.step() <= step)
                .toList();
        double widest = statistics.stream()
                .mapToDouble(EmbeddingStatistics::spread)
                .max()
                .orElse(0);
        return new DiagnosticContext(snapshot, statistics, snapshot.history().statisticsAt(step), widest);
    }

    Experiment experiment() {
        return snapshot.experiment();
    }

    Points points() {
        return snapshot.points();
    }

    RunStatus.Phase phase() {
        return snapshot.state().phase();
    }

    long step() {
        return snapshot.step();
    }

    /// The step since which a sign has been seen without a break, where that is long enough to be believed.
    ///
    /// A change of settings is no break, so that a finding keeps its beginning for as long as it lasts.
    OptionalLong since(Predicate<EmbeddingStatistics> sign) {
        return since(sign, LASTING);
    }

    /// The same for a sign that must last longer to be believed.
    ///
    /// @param steps over which it must be seen
    OptionalLong since(Predicate<EmbeddingStatistics> sign, long steps) {
        return since(statistics, sign, PATIENCE, steps);
    }

    /// The same in some of the signs only.
    ///
    /// @param times in a row that it must be seen
    static OptionalLong since(
            List<EmbeddingStatistics> among, Predicate<EmbeddingStatistics> sign, int times, long steps) {
        int first = among.size();
        while (first > 0 && sign.test(among.get(first - 1))) {
            first--;
        }
        boolean lasting = among.size() - first >= times
                && among.getLast().step() - among.get(first).step() >= steps;
        return lasting ? OptionalLong.of(among.get(first).step()) : OptionalLong.empty();
    }

    /// The last signs; there is one whenever [#since] finds something.
    EmbeddingStatistics last() {
        return statistics.getLast();
    }

    /// The signs of the steps at which it was asked how well neighbours tell the class.
    List<EmbeddingStatistics> asked() {
        return statistics.stream()
                .filter(entry -> entry.training().quality() != null)
                .toList();
    }

    /// The step at which one of these settings, or one below it, was last changed; 0 if none was.
    long changed(String... keys) {
        return marks().filter(mark -> Arrays.stream(keys)
                        .anyMatch(key -> mark.key().equals(key) || mark.key().startsWith(key + ".")))
                .mapToLong(History.Mark::step)
                .max()
                .orElse(0);
    }

    /// The first remedy that was not followed since a finding began.
    final Optional<Remedy> untried(long since, Stream<Optional<Remedy>> remedies) {
        return remedies.flatMap(Optional::stream)
                .filter(remedy -> marks().noneMatch(mark ->
                        mark.step() >= since && remedy.update().values().containsKey(mark.key())))
                .findFirst();
    }

    private Stream<History.Mark> marks() {
        return snapshot.history().marks().stream().filter(mark -> mark.step() <= step());
    }

    boolean isNormalized() {
        return experiment().encoder().normalize();
    }

    int dimensions() {
        return experiment().encoder().dimensions();
    }

    /// Whether groups of a batch are classes of many points, not two views of one.
    boolean hasClasses() {
        return experiment().supervision().isByClass();
    }

    /// The margin of a loss that has one in units of the distance; NaN if it has none.
    double margin() {
        return experiment().loss().separation();
    }

    /// The greatest distance between two embeddings of unit length, in the distance in force.
    double diameter() {
        return experiment().distance().rise(4);
    }

    /// A length that embeddings can be compared with: the radius of their sphere, or the margin, or the widest spread.
    ///
    /// A margin between directions is no length, and one of 0 is no measure.
    double ruler() {
        double length = far();
        return isNormalized() ? 1 : length > 0 ? Math.min(length, widest) : widest;
    }

    /// A length that points have to go: the radius of their sphere, or the greater of margin and widest spread.
    double way() {
        double length = far();
        return isNormalized() ? 1 : length > 0 ? Math.max(length, widest) : widest;
    }

    private double far() {
        return experiment().distance().isOnSphere()
                ? Double.NaN
                : experiment().distance().radius(margin());
    }
}
