package pushpull.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.encode.Network;
import pushpull.experiment.Experiment;
import pushpull.loss.Loss;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;
import pushpull.tensor.WorkerPool;

/// Under what a model is made: from settings and points follow its parts.
///
/// @param experiment the settings in force
/// @param data the points and which pairs of them are positive
/// @param workers the threads that compute
/// @param step from which on it is trained
record ModuleFactory(Experiment experiment, TrainingData data, WorkerPool workers, long step) {
    /// An encoder with first weights, or with those that follow from the training points.
    Network network() {
        Points points = data.points();
        Matrix features =
                experiment.encoder().isTrained() || experiment.encoder().isOfPoints()
                        ? points.features()
                        : points.features().rows(points.training());
        Network network = experiment.encoder().network(features, points.ids(), data.streams(), workers);
        network.follow(step);
        return network;
    }

    /// Parameters whose training begins now.
    ParameterGroup trained(Tensor parameters, Tensor gradients) {
        return new ParameterGroup(parameters, gradients, experiment.optimizer(), step, workers);
    }

    /// What the loss learns beside embeddings, at first values.
    LossParameters learned(int dimensions) {
        return new LossParameters(loss().learns(dimensions, data.classes()), this);
    }

    /// The predictor head that the loss asks for, null if it asks for none.
    @Nullable
    Predictor predictor(int dimensions) {
        List<Integer> hidden = loss().predictor();
        return hidden == null ? null : new Predictor(dimensions, hidden, this);
    }

    /// The decoder that the loss asks for, null if it asks for none.
    @Nullable
    Decoder decoder(int dimensions) {
        List<Integer> hidden = loss().decoder();
        return hidden == null
                ? null
                : new Decoder(dimensions, hidden, data.points().dimensions(), this);
    }

    /// The momentum encoder that the loss asks for, where the encoder is; null if it asks for none.
    @Nullable
    MomentumEncoder target(Network encoder) {
        return Double.isNaN(loss().momentum()) ? null : new MomentumEncoder(network(), encoder);
    }

    /// Room for embeddings of earlier steps if loss or memory ask for them: random ones for a loss, none for a
    /// memory.
    @Nullable
    EmbeddingMemory memory(int dimensions) {
        if (loss().queue() > 0) {
            return EmbeddingMemory.random(dimensions, loss().queue(), data.streams());
        }
        int room = loss().takesMemory() ? experiment.memory().room(data.points().size()) : 0;
        return room == 0 ? null : EmbeddingMemory.empty(dimensions, room);
    }

    /// Whether optimiser moments of a model under other settings go on to mean the same.
    boolean sharesOptimizer(Experiment other) {
        return other.optimizer().getClass() == experiment.optimizer().getClass()
                && other.optimizer().moments() == experiment.optimizer().moments();
    }

    /// Whether what was remembered under other settings is still of the same kind.
    boolean sharesMemory(Experiment other) {
        return other.supervision().equals(experiment.supervision())
                && other.memory().getClass() == experiment.memory().getClass()
                && (other.loss().queue() > 0) == (loss().queue() > 0);
    }

    private Loss loss() {
        return experiment.loss();
    }
}
