package pushpull.data;

import pushpull.random.Streams;
import pushpull.settings.Knob;

/// A walk between places on a circle, one point at each time: the walker stays near a place, then heads for another.
///
/// The id is the time and the label is the place. Neighbours in time are mostly of one class, which is what learning
/// from time needs.
///
/// @param stay how many steps the walker stays at a place on average
/// @param pace the share of the way to its place that the walker goes in one step
public record Walk(
        @Knob(value = "300", min = 2, max = 5000, low = 20, high = 2000, restarts = true)
        int size,

        @Knob(value = "4", min = 1, max = 20, high = 12, restarts = true, leading = true)
        int classes,

        @Knob(value = "2.0", min = 0, max = 100, high = 5) double radius,

        @Knob(value = "20", min = 1, max = 1000, low = 2, high = 100, restarts = true)
        double stay,

        @Knob(value = "0.3", min = 0.01, max = 1) double pace,

        @Knob(value = "0.15", min = 0, max = 100, high = 1, leading = true)
        double noise)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        double[] here = new double[2];
        double[] goal = new double[2];
        int[] place = {0};
        PointGenerator rule = (id, draws, features) -> {
            boolean leaves = draws.nextDouble() * stay < 1;
            int next = draws.nextInt(classes);
            place[0] = leaves && id > 0 ? next : place[0];
            Circle.even(goal, radius, place[0], classes);
            for (int i = 0; i < here.length; i++) {
                here[i] = id == 0 ? goal[i] : here[i] + pace * (goal[i] - here[i]);
            }
            PointGenerator.blur(here, noise, draws);
            System.arraycopy(here, 0, features, 0, here.length);
            return place[0];
        };
        return rule.points(streams, size, 2, classes);
    }
}
