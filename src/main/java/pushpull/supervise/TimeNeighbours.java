package pushpull.supervise;

import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Points near in time are same: those whose ids are at most `window` apart. All others are different.
public record TimeNeighbours(
        @Knob(value = "2", min = 1, max = 100, high = 20) int window) implements Supervision {
    @Override
    public int views() {
        return 1;
    }

    @Override
    public boolean isByPairs() {
        return true;
    }

    @Override
    public PairLabels pairLabels(Points points, Streams streams) {
        PairLists positives = new PairLists(points.size());
        for (int i = 0; i < points.size(); i++) {
            for (int j = i + 1; j < points.size() && points.id(j) - points.id(i) <= window; j++) {
                positives.add(i, j);
            }
        }
        return positives.othersDiffer();
    }
}
