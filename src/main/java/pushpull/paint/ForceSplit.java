package pushpull.paint;

import pushpull.tensor.Norms;
import pushpull.train.Forces;

/// The forces on one point added up: pull apart from push, by the sign of each pair's force.
///
/// @param pull the sum of the pulling forces
/// @param push the sum of the pushing forces
/// @param net both together
/// @param pulling how many partners pull
/// @param pushing how many push
/// @param different how many partners are different
/// @param total the sum of the lengths of all pair forces
public record ForceSplit(
        double[] pull, double[] push, double[] net, int pulling, int pushing, int different, double total) {
    public static ForceSplit of(Forces forces) {
        int dimensions = forces.vectors().columns();
        double[] pull = new double[dimensions];
        double[] push = new double[dimensions];
        double[] net = new double[dimensions];
        int pulling = 0;
        int pushing = 0;
        int different = 0;
        double total = 0;
        for (int i = 0; i < forces.partners().length; i++) {
            double magnitude = forces.magnitudes()[i];
            double[] vector = forces.vectors().row(i);
            pulling += magnitude > 0 ? 1 : 0;
            pushing += magnitude < 0 ? 1 : 0;
            different += forces.same()[i] ? 0 : 1;
            add(vector, magnitude < 0 ? push : pull);
            add(vector, net);
            total += Norms.of(vector);
        }
        return new ForceSplit(pull, push, net, pulling, pushing, different, total);
    }

    private static void add(double[] vector, double[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += vector[j];
        }
    }

    /// The share of all pair forces that cancel each other out, 0 to 1; 0 where there is none.
    public double cancelled() {
        return total > 0 ? Math.clamp(1 - Norms.of(net) / total, 0, 1) : 0;
    }
}
