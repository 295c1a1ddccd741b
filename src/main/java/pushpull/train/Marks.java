package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was changed in a line since its last restart: every change is kept, those of one gesture show as one mark.
final class Marks {
    private final List<Note> notes = new ArrayList<>();
    private @Nullable List<History.Mark> shown;

    private record Note(int number, History.Mark mark, long gesture) {
        /// The mark of both, or null where the other is not a part of the same gesture.
        private @Nullable Note with(Note next) {
            History.Mark hand = PointMarks.joined(mark, next.mark);
            if (hand != null) {
                return new Note(number, hand, gesture);
            }
            boolean one = gesture != 0
                    && gesture == next.gesture
                    && !PointMarks.isByHand(mark)
                    && mark.key().equals(next.mark.key());
            return one ? new Note(number, mark.to(next.mark), gesture) : null;
        }
    }

    /// @param number of the change in the script, from 1; 0 where it is not known
    /// @param gesture of which it is a part, 0 for none
    void add(int number, History.Mark mark, long gesture) {
        notes.add(new Note(number, mark, gesture));
        shown = null;
    }

    /// Takes the first changes of another line; of those without a number, all up to a step.
    void copy(Marks other, long step, int changes) {
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
            } else {
                joined.set(joined.size() - 1, both);
            }
        }
        return joined.stream().map(Note::mark).toList();
    }
}
