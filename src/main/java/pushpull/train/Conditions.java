package pushpull.train;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.encode.Network;
import pushpull.experiment.Experiment;
import pushpull.loss.Loss;
import pushpull.tensor.Crew;
import pushpull.tensor.Tensor;

/// Under what a model is made: from settings and points follow its parts.
///
/// @param experiment the settings in force
/// @param world the points and who is same with whom
/// @param crew who computes
/// @param step from which on it is trained
record Conditions(Experiment experiment, World world, Crew crew, long step) {
    /// An encoder with first weights.
    Network network() {
        return experiment
                .encoder()
                .network(world.points().features(), world.points().ids(), world.streams(), crew);
    }

    /// Parameters whose training begins now.
    Trained trained(Tensor parameters, Tensor gradients) {
        return new Trained(parameters, gradients, experiment.optimizer(), step, crew);
    }

    /// What the loss learns beside embeddings, at first values.
    LearnedNumbers learned(int dimensions) {
        return new LearnedNumbers(loss().learns(dimensions, world.classes()), this);
    }

    /// The predictor head that the loss asks for, null where it asks for none.
    @Nullable
    Predictor predictor(int dimensions) {
        List<Integer> hidden = loss().predictor();
        return hidden == null ? null : new Predictor(dimensions, hidden, this);
    }

    /// The momentum encoder that the loss asks for, where the encoder is; null where it asks for none.
    @Nullable
    MomentumEncoder target(Network encoder) {
        return Double.isNaN(loss().momentum()) ? null : new MomentumEncoder(network(), encoder);
    }

    /// Room for embeddings of earlier steps where loss or memory ask for them: random ones for a loss, none for a
    /// memory.
    @Nullable
    Past past(int dimensions) {
        if (loss().queue() > 0) {
            return Past.random(dimensions, loss().queue(), world.streams());
        }
        int room =
                loss().takesMemory() ? experiment.memory().room(world.points().size()) : 0;
        return room == 0 ? null : Past.empty(dimensions, room);
    }

    /// Whether optimiser moments of a model under other settings go on to mean the same.
    boolean sharesOptimizer(Experiment other) {
        return other.optimizer().getClass() == experiment.optimizer().getClass();
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
