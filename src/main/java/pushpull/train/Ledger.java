package pushpull.train;

import java.util.List;
import java.util.TreeMap;

/// Measures by step, in bounded room: when it is full, every second step goes, but for the last.
final class Ledger {
    private static final int ROOM = 1024;
    private final List<String> names;
    private final TreeMap<Long, double[]> entries = new TreeMap<>();

    Ledger(List<String> names) {
        this.names = names;
    }

    /// The same up to a step.
    Ledger until(long step) {
        Ledger copy = new Ledger(names);
        copy.entries.putAll(entries.headMap(step, true));
        return copy;
    }

    void put(long step, double... values) {
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

    Track track() {
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
