package pushpull.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Which points are kept out of training, to be measured only.
///
/// They are whole classes, or a share of every class. Within a class every point in the order of ids takes the next
/// step of a golden-ratio sequence that starts at a drawn place: the share is met to within a point or two in every
/// class, and a larger set leaves the earlier choices alone.
public final class HeldOut {
    private static final double GOLDEN = 0.6180339887498949;

    private HeldOut() {}

    /// The points with a number of whole classes held out or, if that is none, with this share of every class.
    ///
    /// One class at least is trained on.
    public static Points split(Points points, double share, int classes, Streams streams) {
        int[] present = IntStream.of(points.labels())
                .filter(label -> label >= 0)
                .distinct()
                .sorted()
                .toArray();
        int count = Math.min(classes, present.length - 1);
        if (count <= 0) {
            return split(points, share, streams);
        }
        Set<Integer> aside = new HashSet<>();
        for (int i : streams.of(Purpose.HELD_OUT, 1).choose(count, present.length)) {
            aside.add(present[i]);
        }
        boolean[] marked = new boolean[points.size()];
        for (int i = 0; i < marked.length; i++) {
            marked[i] = aside.contains(points.label(i));
        }
        return points.withHeldOut(marked);
    }

    /// The points with this share held out, 0 to 1.
    public static Points split(Points points, double share, Streams streams) {
        Map<Integer, Double> places = new HashMap<>();
        boolean[] marked = new boolean[points.size()];
        for (int i = 0; i < marked.length; i++) {
            int label = points.label(i);
            double place = places.computeIfAbsent(
                    label, key -> streams.of(Purpose.HELD_OUT, 0, key).nextDouble());
            marked[i] = place < share;
            places.put(label, (place + GOLDEN) % 1);
        }
        return points.withHeldOut(marked);
    }
}
