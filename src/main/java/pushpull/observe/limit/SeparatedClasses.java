package pushpull.observe.limit;

import java.util.Arrays;
import java.util.TreeMap;
import pushpull.experiment.Experiment;
import pushpull.loss.Loss;
import pushpull.tensor.Matrix;

/// Where the classes of an experiment would best be: one place each, all of them equally far apart if there are
/// enough dimensions, and far beyond any margin if nothing holds them.
final class SeparatedClasses {
    private static final double FAR = 1000;
    private final TreeMap<Integer, Integer> number = new TreeMap<>();
    private final int dimensions;

    /// @param groups of the points, negative for none
    SeparatedClasses(int dimensions, int... groups) {
        this.dimensions = dimensions;
        Arrays.stream(groups)
                .filter(group -> group >= 0)
                .sorted()
                .distinct()
                .forEach(group -> number.put(group, number.size()));
    }

    /// Whether it is known where that many classes would be.
    boolean havePlaces(Experiment experiment) {
        return !isHeld(experiment) || number.size() <= dimensions + 1 || dimensions == 2;
    }

    private static boolean isHeld(Experiment experiment) {
        return experiment.encoder().normalize() || experiment.distance().isOnSphere();
    }

    /// The place of each point by its group.
    Matrix places(Experiment experiment, int... groups) {
        boolean held = isHeld(experiment);
        Loss loss = experiment.loss();
        double radius = held ? 1 : FAR * (1 + (Double.isNaN(loss.separation()) ? 0 : loss.separation()));
        double[] places = new double[groups.length * dimensions];
        for (int row = 0; row < groups.length; row++) {
            double[] place = place(number.getOrDefault(groups[row], 0), held);
            for (int k = 0; k < dimensions; k++) {
                places[row * dimensions + k] = radius * place[k];
            }
        }
        return Matrix.owning(groups.length, dimensions, places);
    }

    private double[] place(int group, boolean held) {
        if (number.size() <= dimensions + 1) {
            return corner(group);
        }
        double[] place = new double[dimensions];
        double angle = 2 * Math.PI * group / number.size();
        place[0] = held ? StrictMath.cos(angle) : group;
        if (held) {
            place[1] = StrictMath.sin(angle);
        }
        return place;
    }

    /// A corner of the regular simplex, by Helmert's basis of the numbers that add up to 0.
    private double[] corner(int group) {
        double[] place = new double[dimensions];
        int corners = number.size();
        if (corners < 2) {
            place[0] = 1;
            return place;
        }
        double scale = Math.sqrt(corners / (corners - 1.0));
        for (int k = 1; k < corners; k++) {
            double value = group < k ? 1 : group == k ? -k : 0;
            place[k - 1] = scale * value / Math.sqrt(k * (k + 1.0));
        }
        return place;
    }
}
