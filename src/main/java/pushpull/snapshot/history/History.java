package pushpull.snapshot.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The loss of every step so far, thinned to a bounded number of entries, with the changes made.
///
/// @param steps the step of each entry, ascending
/// @param losses the loss at each
/// @param active the share of pairs or triplets that still feel a force at each, 0 to 1
/// @param marks the changes, in order
/// @param statistics of the embedding at some of the steps, ascending
/// @param navigation the places to go to from here
public record History(
        long[] steps,
        double[] losses,
        double[] active,
        List<Mark> marks,
        List<EmbeddingStatistics> statistics,
        Navigation navigation) {
    /// The history of a run that only goes forward.
    public History(long[] steps, double[] losses, double[] active, List<Mark> marks) {
        this(steps, losses, active, marks, List.of(), Navigation.NONE);
    }

    /// The same history with another navigation.
    public History with(Navigation other) {
        return new History(steps, losses, active, marks, statistics, other);
    }

    /// The statistics under the settings in force at a step: from the last change before it up to there.
    public List<EmbeddingStatistics> statisticsAt(long step) {
        long change = marks.stream()
                .mapToLong(Mark::step)
                .filter(at -> at < step)
                .max()
                .orElse(0);
        return statistics.stream()
                .filter(one -> one.step() > change && one.step() <= step)
                .toList();
    }

    /// How many entries there are up to a step; later ones are recorded steps after it.
    public int until(long step) {
        return until(step, steps);
    }

    /// How many of the ascending steps are at or before one.
    public static int until(long step, long... steps) {
        int found = Arrays.binarySearch(steps, step);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// A change of settings.
    ///
    /// @param step the step before which it was made
    /// @param key the setting, as in an experiment file; of several, the first
    /// @param before its value
    /// @param after its new value
    /// @param others how many other settings changed with it
    public record Mark(long step, String key, String before, String after, int others) {
        private static final String RESTART = "restart";

        /// A change of one setting.
        public Mark(long step, String key, String before, String after) {
            this(step, key, before, after, 0);
        }

        /// A restart without any change.
        public static Mark ofRestart(long step) {
            return new Mark(step, RESTART, "", "");
        }

        public boolean isRestart() {
            return key.equals(RESTART);
        }

        /// The mark of the settings that changed at a step; the settings of a member that was newly chosen are not
        /// counted.
        ///
        /// @param before all flat keys and values before the change
        /// @param values the values that differ now, at least one
        public static Mark of(long step, Map<String, String> before, SequencedMap<String, String> values) {
            String key = values.firstEntry().getKey();
            long settings = values.keySet().stream()
                    .filter(other -> values.keySet().stream().noneMatch(chosen -> other.startsWith(chosen + ".")))
                    .count();
            String now = values.firstEntry().getValue();
            return new Mark(step, key, before.getOrDefault(key, ""), now, (int) settings - 1);
        }

        /// Both changes as one, from the first value to the last, at the step of the last.
        public Mark to(Mark next) {
            return new Mark(next.step, key, before, next.after, Math.max(others, next.others));
        }
    }
}
