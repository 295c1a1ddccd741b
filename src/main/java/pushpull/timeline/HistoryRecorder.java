package pushpull.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.history.History;
import pushpull.snapshot.history.Navigation;
import pushpull.snapshot.history.PointEditMarks;
import pushpull.train.Training;

/// Records the history of a run in bounded memory: when it is full, every second entry is dropped and the stride
/// doubles.
public final class HistoryRecorder {
    private static final int ROOM = 4096;
    private static final int CURVE = 256;
    private final long[] steps = new long[ROOM];
    private final double[] losses = new double[ROOM];
    private final double[] active = new double[ROOM];
    private final ChangeLog marks = new ChangeLog();
    private StatisticsLog statistics = new StatisticsLog();
    private int count;
    private long stride = 1;
    private double last = Double.NaN;

    /// A recorder that continues a history.
    static HistoryRecorder of(History history) {
        HistoryRecorder recorder = new HistoryRecorder();
        int n = Math.min(ROOM, history.steps().length);
        recorder.stride = n < 2 ? 1 : Math.max(1, history.steps()[1] - history.steps()[0]);
        System.arraycopy(history.steps(), 0, recorder.steps, 0, n);
        System.arraycopy(history.losses(), 0, recorder.losses, 0, n);
        System.arraycopy(history.active(), 0, recorder.active, 0, n);
        recorder.count = n;
        recorder.last = n == 0 ? Double.NaN : history.losses()[n - 1];
        history.marks().forEach(mark -> recorder.marks.add(0, mark, 0));
        return recorder;
    }

    /// A copy up to a step and a number of changes.
    HistoryRecorder until(long step, int changes) {
        HistoryRecorder copy = new HistoryRecorder();
        copy.stride = stride;
        for (int i = 0; i < count && steps[i] <= step; i++) {
            copy.stepped(steps[i], losses[i], active[i]);
        }
        copy.marks.copy(marks, step, changes);
        List<History.Mark> kept = copy.marks();
        copy.statistics =
                statistics.until(step, kept.isEmpty() ? 0 : kept.getLast().step());
        return copy;
    }

    /// Records a step of the training.
    public void stepped(Training training) {
        stepped(training.step(), training.loss(), training.active());
        if (statistics.wants(training.step())) {
            statistics.record(training);
        }
    }

    private void stepped(long step, double loss, double share) {
        last = loss;
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

    /// Drops what was recorded before a restart.
    void restarted() {
        count = 0;
        stride = 1;
        last = Double.NaN;
        marks.clear();
        statistics.changed(0, true);
    }

    /// Records a change.
    ///
    /// @param number of the change in the script, from 1
    /// @param gesture the gesture that it is part of, 0 for none
    void changed(int number, History.Mark mark, long gesture) {
        marks.add(number, mark, gesture);
        if (!PointEditMarks.isByHand(mark)) {
            statistics.changed(mark.step(), false);
        }
    }

    List<History.Mark> marks() {
        return marks.all();
    }

    public History history() {
        return new History(
                Arrays.copyOf(steps, count),
                Arrays.copyOf(losses, count),
                Arrays.copyOf(active, count),
                marks(),
                statistics.statistics(),
                Navigation.NONE);
    }

    /// The loss up to a step, thinned.
    Navigation.Curve curve(long end) {
        int every = 1 + count / CURVE;
        int kept = (count + every - 1) / every;
        boolean more = kept > 0 && steps[(kept - 1) * every] < end && Double.isFinite(last);
        long[] at = new long[kept + (more ? 1 : 0)];
        double[] values = new double[at.length];
        for (int i = 0; i < kept; i++) {
            at[i] = steps[i * every];
            values[i] = losses[i * every];
        }
        if (more) {
            at[kept] = end;
            values[kept] = last;
        }
        return new Navigation.Curve(at, values);
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

    /// The changes of a branch since its last restart: all are kept; those of one gesture show as one mark.
    private static final class ChangeLog {
        private final List<Note> notes = new ArrayList<>();
        private @Nullable List<History.Mark> shown;

        /// @param first the step at which the change began
        private record Note(int number, long first, History.Mark mark, long gesture) {
            /// The two notes joined; null if the other is neither part of the same gesture nor of the same setting
            /// at the same step.
            private @Nullable Note with(Note next) {
                boolean together = gesture != 0 && gesture == next.gesture;
                History.Mark hand = PointEditMarks.joined(mark, next.mark);
                if (hand != null && (together || mark.step() == next.mark.step())) {
                    return new Note(number, first, hand, gesture);
                }
                boolean one = (together || isAlsoChangedBy(next))
                        && !PointEditMarks.isByHand(mark)
                        && mark.key().equals(next.mark.key());
                return one ? new Note(number, first, mark.to(next.mark), gesture) : null;
            }

            /// Whether the next change is of the same setting, with no step between them.
            private boolean isAlsoChangedBy(Note next) {
                return first == next.mark.step() && mark.others() + next.mark.others() == 0;
            }

            /// Whether nothing is left of it, such as of a change that was taken back at once.
            private boolean isNothing() {
                return !PointEditMarks.isByHand(mark)
                        && mark.others() == 0
                        && mark.before().equals(mark.after());
            }
        }

        /// @param number of the change in the script, from 1; 0 if it is not known
        /// @param gesture the gesture that it is part of, 0 for none
        void add(int number, History.Mark mark, long gesture) {
            notes.add(new Note(number, mark.step(), mark, gesture));
            shown = null;
        }

        /// Copies the first changes of another branch; of those without a number, all up to a step.
        void copy(ChangeLog other, long step, int changes) {
            other.notes.stream()
                    .filter(note -> note.number == 0 ? note.mark.step() <= step : note.number <= changes)
                    .forEach(notes::add);
            shown = null;
        }

        void clear() {
            notes.clear();
            shown = null;
        }

        List<History.Mark> all() {
            List<History.Mark> known = shown;
            if (known == null) {
                known = joined();
                shown = known;
            }
            return known;
        }

        private List<History.Mark> joined() {
            List<Note> joined = new ArrayList<>();
            for (Note note : notes) {
                Note both = joined.isEmpty() ? null : joined.getLast().with(note);
                if (both == null) {
                    joined.add(note);
                } else if (both.isNothing()) {
                    joined.removeLast();
                } else {
                    joined.set(joined.size() - 1, both);
                }
            }
            return joined.stream().map(Note::mark).toList();
        }
    }
}
