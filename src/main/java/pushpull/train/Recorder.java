package pushpull.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Keeps the history of a run in bounded room: when it is full, every second entry goes and the stride doubles.
final class Recorder {
    private static final int ROOM = 4096;
    private final long[] steps = new long[ROOM];
    private final double[] losses = new double[ROOM];
    private final double[] active = new double[ROOM];
    private final List<History.Mark> marks = new ArrayList<>();
    private Pulse pulse = new Pulse();
    private int count;
    private long stride = 1;

    /// The recorder of a history that goes on.
    static Recorder of(History history) {
        Recorder recorder = new Recorder();
        int n = Math.min(ROOM, history.steps().length);
        recorder.stride = n < 2 ? 1 : Math.max(1, history.steps()[1] - history.steps()[0]);
        System.arraycopy(history.steps(), 0, recorder.steps, 0, n);
        System.arraycopy(history.losses(), 0, recorder.losses, 0, n);
        System.arraycopy(history.active(), 0, recorder.active, 0, n);
        recorder.count = n;
        recorder.marks.addAll(history.marks());
        return recorder;
    }

    /// The same history up to a step.
    Recorder until(long step) {
        Recorder copy = new Recorder();
        copy.stride = stride;
        for (int i = 0; i < count && steps[i] <= step; i++) {
            copy.stepped(steps[i], losses[i], active[i]);
        }
        marks.stream().filter(mark -> mark.step() <= step).forEach(copy.marks::add);
        copy.pulse = pulse.until(
                step, copy.marks.isEmpty() ? 0 : copy.marks.getLast().step());
        return copy;
    }

    /// A training took a step.
    void stepped(Training training) {
        stepped(training.step(), training.loss(), training.active());
        if (pulse.wants(training.step())) {
            pulse.felt(training.vital());
        }
    }

    private void stepped(long step, double loss, double share) {
        if (step % stride != 0) {
            return;
        }
        if (count == ROOM) {
            thin();
        }
        steps[count] = step;
        losses[count] = loss;
        active[count++] = share;
    }

    void changed(long step, Map<String, String> before, SequencedMap<String, String> after, boolean restart) {
        if (restart) {
            count = 0;
            stride = 1;
            marks.clear();
        }
        pulse.changed(step, restart);
        after.forEach((key, value) -> marks.add(new History.Mark(step, key, before.getOrDefault(key, ""), value)));
    }

    /// Notes that points were edited; one movement of the hand is one mark.
    void edited(History.Mark mark) {
        History.Mark joined = marks.isEmpty() ? null : PointMarks.joined(marks.getLast(), mark);
        if (joined != null) {
            marks.removeLast();
        }
        marks.add(joined == null ? mark : joined);
    }

    History history() {
        return new History(
                Arrays.copyOf(steps, count),
                Arrays.copyOf(losses, count),
                Arrays.copyOf(active, count),
                List.copyOf(marks),
                pulse.vitals(),
                Reach.NONE);
    }

    private void thin() {
        stride *= 2;
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (steps[i] % stride == 0) {
                steps[kept] = steps[i];
                losses[kept] = losses[i];
                active[kept++] = active[i];
            }
        }
        count = kept;
    }
}
