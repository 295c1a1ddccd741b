package pushpull.observe.measure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.Aspect;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.Studies;
import pushpull.snapshot.Studies.Track;
import pushpull.snapshot.Study;

/// What was measured of each line, as long as there is the line; any object with an identity can stand for one.
public final class Chronicles {
    private final Map<Object, Chronicle> known = new WeakHashMap<>();

    private Chronicle of(Object line) {
        return known.computeIfAbsent(line, _ -> new Chronicle());
    }

    /// A line leaves another at a step and has what was measured up to there.
    public void part(Object old, Object next, long step) {
        known.put(next, of(old).until(step));
    }

    public void add(Study study, Object line) {
        of(line).add(study);
    }

    /// A snapshot with what was measured of its line.
    public Snapshot with(Snapshot snapshot, Object line) {
        return snapshot.with(of(line).studies());
    }

    /// What was measured of one line of a run.
    public static final class Chronicle {
        private final Ledger plane;
        private final Ledger quality;
        private Study.@Nullable Spread spread;
        private Study.@Nullable Verified verified;
        private @Nullable Studies known;

        public Chronicle() {
            this(new Ledger(Measuring.PLANE), new Ledger(Measuring.QUALITY));
        }

        private Chronicle(Ledger plane, Ledger quality) {
            this.plane = plane;
            this.quality = quality;
        }

        /// The same up to a step, for a line that begins there; nothing where it begins anew.
        public Chronicle until(long step) {
            if (step == 0) {
                return new Chronicle();
            }
            Chronicle copy = new Chronicle(plane.until(step), quality.until(step));
            copy.spread = spread == null || spread.step() > step ? null : spread;
            copy.verified = verified == null || verified.step() > step ? null : verified;
            return copy;
        }

        public void add(Study study) {
            known = null;
            switch (study) {
                case Study.Numbers numbers ->
                    (numbers.aspect() == Aspect.PLANE ? plane : quality).put(numbers.step(), numbers.values());
                case Study.Spread next -> spread = next;
                case Study.Verified next -> verified = next;
                case Study.Failed _ -> {}
            }
        }

        public Studies studies() {
            Studies studies = known;
            if (studies == null) {
                studies = new Studies(plane.track(), quality.track(), spread, verified);
                known = studies;
            }
            return studies;
        }
    }

    /// Measures by step, in bounded room: when it is full, every second step goes, but for the last.
    public static final class Ledger {
        private static final int ROOM = 1024;
        private final List<String> names;
        private final TreeMap<Long, double[]> entries = new TreeMap<>();

        public Ledger(List<String> names) {
            this.names = names;
        }

        /// The same up to a step.
        Ledger until(long step) {
            Ledger copy = new Ledger(names);
            copy.entries.putAll(entries.headMap(step, true));
            return copy;
        }

        public void put(long step, double... values) {
            entries.put(step, values);
            if (entries.size() > ROOM) {
                thin();
            }
        }

        private void thin() {
            long last = entries.lastKey();
            boolean odd = false;
            for (long step : List.copyOf(entries.keySet())) {
                if (odd && step != last) {
                    entries.remove(step);
                }
                odd = !odd;
            }
        }

        public Track track() {
            long[] steps = new long[entries.size()];
            double[][] values = new double[names.size()][steps.length];
            int i = 0;
            for (var entry : entries.entrySet()) {
                steps[i] = entry.getKey();
                for (int k = 0; k < values.length; k++) {
                    values[k][i] = entry.getValue()[k];
                }
                i++;
            }
            return new Track(names, steps, values);
        }
    }
}
