package pushpull.train;

import pushpull.encode.Encoder;
import pushpull.experiment.Experiment;
import pushpull.experiment.RunMessages;

/// What a run needs of the machine's memory, told before it is tried: a machine that has run out of it can say little.
///
/// @param weights of the encoder
/// @param rows that pass through its layers at once
/// @param width the numbers that all layers make of a row
/// @param room bytes that the program may have
record MemoryNeed(double weights, double rows, double width, double room) {
    /// A weight with its gradient and the optimiser's two averages, in the networks of the step and of three views of
    /// it, and in checkpoints.
    private static final int COPIES = 16;

    /// The numbers of a layer and their gradients, in the networks of the step and of two views of it.
    private static final int PASSES = 6;

    /// The share of the memory that a network may fill; the rest is the program's, its pictures' and the data's.
    private static final double SHARE = 0.75;

    static MemoryNeed of(Experiment experiment, TrainingData data, double room) {
        Encoder encoder = experiment.encoder();
        double rows = data.points().size();
        double batch = Math.min(experiment.batch(), rows)
                * Math.max(1, experiment.supervision().views());
        return new MemoryNeed(
                encoder.weights(data.points().features().columns()), Math.max(rows, batch), encoder.width(), room);
    }

    /// @throws pushpull.settings.SettingsException with the number that would fit, if it does not
    static void check(Experiment experiment, TrainingData data) {
        of(experiment, data, Runtime.getRuntime().maxMemory()).check();
    }

    void check() {
        if (weights > mostWeights()) {
            throw RunMessages.refused("encoder.layers", "refused.weights", (long) weights, (long) mostWeights());
        }
        if (rows > mostRows()) {
            throw RunMessages.refused("encoder.layers", "refused.rows", (long) rows, (long) width, (long) mostRows());
        }
    }

    private double mostWeights() {
        return Math.floor(SHARE * room / (COPIES * Double.BYTES));
    }

    private double mostRows() {
        double left = SHARE * room - weights * COPIES * Double.BYTES;
        return Math.floor(left / (PASSES * Double.BYTES * Math.max(1, width)));
    }
}
