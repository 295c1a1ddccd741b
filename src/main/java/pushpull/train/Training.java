package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import pushpull.encode.Network;
import pushpull.loss.PairLoss;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.Witness;
import pushpull.tensor.Crew;
import pushpull.tensor.Matrix;

/// The fold: each step takes the state to the next one under the settings in force, and nothing else decides about it.
///
/// Belongs to one thread.
public final class Training {
    private final Crew crew;
    private final Objective objective;
    private Experiment experiment;
    private World world;
    private Network network;
    private Encoding encoding;
    private Trained weights;
    private long step;
    private double loss = Double.NaN;
    private double active = Double.NaN;

    /// Step 0 of an experiment, with first weights.
    ///
    /// @throws pushpull.data.DataException where the points cannot be read
    public Training(Experiment experiment, Crew crew) {
        this.crew = crew;
        this.objective = new Objective(crew);
        Admission.check(experiment);
        this.experiment = experiment;
        this.world = World.of(experiment);
        this.network = network();
        this.encoding = new Encoding(network);
        this.weights = Trained.of(network.parameters(), network.gradients(), experiment.optimizer());
    }

    /// The settings in force.
    public Experiment experiment() {
        return experiment;
    }

    /// How many steps have been taken.
    public long step() {
        return step;
    }

    /// The loss of the last step, not a number before the first.
    public double loss() {
        return loss;
    }

    /// The share of terms of the last step that were not zero, 0 to 1.
    public double active() {
        return active;
    }

    World world() {
        return world;
    }

    Network network() {
        return experiment.encoder().network(world.points().features(), world.streams(), crew);
    }

    Network current() {
        return network;
    }

    Objective objective() {
        return objective;
    }

    /// Puts other settings in force from the next step on, or refuses them as a whole and changes nothing.
    ///
    /// @param restart whether to begin again at step 0; weights are kept where their shapes fit
    public void change(Experiment next, boolean restart) {
        Admission.check(next);
        World changed = world.under(next);
        boolean sameOptimizer =
                next.optimizer().getClass() == experiment.optimizer().getClass();
        experiment = next;
        world = changed;
        if (restart) {
            Network earlier = network;
            network = network();
            network.keep(earlier);
            encoding = new Encoding(network);
            step = 0;
            loss = Double.NaN;
            active = Double.NaN;
        }
        if (restart || !sameOptimizer) {
            weights = Trained.of(network.parameters(), network.gradients(), next.optimizer());
        }
    }

    /// Takes one step; where it would not be a number it takes none and says so.
    ///
    /// @return whether the step was taken
    public boolean advance() {
        int[] batch = world.batch(step);
        Embeddings embeddings = encoding.forward(views(step, batch), slots(batch), isNormalized());
        Objective.Answer answer = evaluate(embeddings, step, batch, Witness.NONE);
        weights.clear();
        encoding.backward();
        if (!Double.isFinite(answer.value()) || !weights.isFinite()) {
            return false;
        }
        weights.update(
                experiment.optimizer(),
                step + 1,
                experiment.optimizer().rate() * experiment.schedule().factor(step));
        loss = answer.value();
        active = answer.active();
        step++;
        return true;
    }

    /// Evaluates the loss of an embedded batch under the draws of a step.
    Objective.Answer evaluate(Embeddings embeddings, long at, int[] batch, Witness witness) {
        if (!(experiment.loss() instanceof PairLoss pairs)) {
            throw new IllegalStateException("no rows in " + experiment.loss());
        }
        Cast cast = new Cast(experiment.distance().isOnSphere()).with(Role.EMBEDDINGS, embeddings, world.groups(batch));
        if (world.isListed()) {
            cast.related(world.listed(batch));
        }
        MinedLoss task = MinedLoss.of(pairs, experiment.miner(), world.streams(), at);
        return objective.evaluate(task, experiment.distance(), cast, new double[0], witness);
    }

    /// The views of a batch at a step.
    List<Matrix> views(long at, int... batch) {
        List<Matrix> views = new ArrayList<>();
        for (int view = 0; view < world.views(); view++) {
            views.add(world.view(batch, view, at));
        }
        return views;
    }

    /// The place of each row's point among the points of the run.
    int[] slots(int... batch) {
        int[] slots = new int[world.views() * batch.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = batch[i % batch.length];
        }
        return slots;
    }

    boolean isNormalized() {
        return experiment.encoder().normalize();
    }
}
