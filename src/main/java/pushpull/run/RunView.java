package pushpull.run;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.RunMessages;
import pushpull.observe.SnapshotBuilder;
import pushpull.observe.measure.MeasurementHistory;
import pushpull.observe.measure.MeasurementSchedule;
import pushpull.observe.measure.MeasurementWorker;
import pushpull.observe.measure.PastStep;
import pushpull.observe.measure.SnapshotMeasurer;
import pushpull.observe.probe.FrozenRun;
import pushpull.observe.probe.MapRequestState;
import pushpull.settings.ReadableFailure;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.timeline.ActiveRun;
import pushpull.timeline.Timeline;
import pushpull.train.Training;

/// What is looked at of a run, and the snapshots that show it.
final class RunView {
    private final MeasurementHistory measured = new MeasurementHistory();
    private final MapRequestState maps = new MapRequestState();
    private SnapshotRequest request = SnapshotRequest.NOTHING;
    private @Nullable Snapshot last;

    void request(SnapshotRequest next) {
        request = next;
    }

    SnapshotBuilder builder(Training training) {
        return new SnapshotBuilder(training, maps);
    }

    MapRequestState maps() {
        return maps;
    }

    /// What was measured of a line up to its end is known of another that begins with it, too.
    void part(Timeline from, Timeline to) {
        measured.part(from, to, to.end());
    }

    /// The run as it stands; with less than is looked at where that cannot be had, and then it says why.
    Snapshot snapshot(ActiveRun now, Navigation reach, RunStatus state, double rate) {
        History history = now.line().history().with(reach);
        Snapshot shown;
        try {
            shown = measured.with(now.builder().snapshot(request, state, history, rate), now.line());
        } catch (RuntimeException | Error failure) {
            String sentence = RunMessages.text("failed.look", ReadableFailure.of(failure));
            shown = less(now, history, new RunStatus(state.phase(), (state.message() + " " + sentence).strip()));
        }
        last = shown;
        return shown;
    }

    /// Where the points are, without what is costly or, where even that fails, the last snapshot that there was.
    private Snapshot less(ActiveRun now, History history, RunStatus state) {
        try {
            return now.builder().places(state, history);
        } catch (RuntimeException | Error failure) {
            Snapshot before = last;
            if (before == null) {
                throw failure;
            }
            return new Snapshot(
                    before.progress().with(state), before.lastBatch(), before.explanation(), before.measured());
        }
    }

    /// The run as it stands, null if nothing is due.
    @Nullable
    FrozenRun due(ActiveRun now) {
        return maps.due(now.builder()::stand);
    }

    /// Has a snapshot measured beside the run, if a view shows measures, and the steps before it that never were.
    void offer(Snapshot snapshot, MeasurementWorker worker, MeasurementSchedule.Order.Source source, Timeline line) {
        Map<SnapshotPart, List<PastStep>> past = new EnumMap<>(SnapshotPart.class);
        for (SnapshotPart part : request.parts()) {
            if (SnapshotMeasurer.isRemembered(part)) {
                past.put(part, measured.missing(part, line, line.past()));
            }
        }
        worker.offer(new MeasurementSchedule.Order(snapshot, request.parts(), source, past));
    }

    /// Takes what was measured of a line.
    void add(Measurement measurement, Timeline line) {
        measured.add(measurement, line);
    }
}
