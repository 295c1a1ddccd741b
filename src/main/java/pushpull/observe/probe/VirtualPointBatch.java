package pushpull.observe.probe;

import java.util.function.Function;
import java.util.stream.IntStream;
import pushpull.experiment.Experiment;
import pushpull.loss.PairLoss;
import pushpull.observe.force.ForceVectors;
import pushpull.observe.force.PairForceRecorder;
import pushpull.observe.force.RowForces;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.RowObserver;
import pushpull.random.Streams;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.snapshot.explanation.PointForces;
import pushpull.train.MinedLoss;
import pushpull.train.Objective;
import pushpull.train.RoleEmbeddings;

/// A frozen batch with a virtual point in it.
///
/// @param frozen the batch, held constant
/// @param row the row of the virtual point
/// @param embeddings all rows
/// @param groups of all rows
public record VirtualPointBatch(FrozenBatch frozen, int row, Embeddings embeddings, int[] groups) {
    /// Evaluates the loss with the virtual point in it; gradients are left in the embeddings.
    Objective.Answer evaluate(Objective objective, Function<ComparisonSpec, RowObserver> observers) {
        Experiment experiment = frozen.experiment();
        RoleEmbeddings roles = new RoleEmbeddings(experiment.distance()).with(Role.EMBEDDINGS, embeddings, groups);
        PairLoss loss = (PairLoss) experiment.loss();
        AuxiliaryEmbeddings auxiliary = frozen.auxiliary();
        if (loss.roles().contains(Role.PROXIES)) {
            int[] classes = IntStream.range(0, auxiliary.proxies().rows()).toArray();
            roles.with(Role.PROXIES, Embeddings.of(auxiliary.proxies()), classes);
        }
        if (auxiliary.memory().rows() > 0) {
            roles.with(Role.QUEUE, Embeddings.detached(auxiliary.memory()), auxiliary.groups());
        }
        MinedLoss task = MinedLoss.of(loss, experiment.miner(), new Streams(experiment.seed()), frozen.at());
        return objective.evaluate(task, experiment.distance(), roles, frozen.numbers(), observers);
    }

    /// The force on the virtual point, in the units of the stage, after [#evaluate].
    double[] force(Objective.Answer answer) {
        return vectors()
                .net(embeddings.gradients().row(row), embeddings.points().row(row), answer.count());
    }

    private ForceVectors vectors() {
        return new ForceVectors(
                frozen.experiment().distance(), frozen.experiment().encoder().normalize());
    }

    /// The forces on it from each point of the batch.
    ///
    /// @param batch indices of the points of the batch, which may have several views as rows
    public PointForces forces(Objective objective, int... batch) {
        PairForceRecorder recorder =
                new PairForceRecorder(row, embeddings, frozen.experiment().distance());
        Objective.Answer answer = evaluate(objective, recorder::of);
        return new RowForces(row, embeddings, vectors(), this::isPositive)
                .from(recorder, answer, other -> other == row ? -1 : batch[place(other) % batch.length])
                .asOutside();
    }

    /// The row of another in the frozen batch.
    private int place(int other) {
        boolean added = groups.length > frozen.groups().length;
        return added && other > row ? other - 1 : other;
    }

    private boolean isPositive(int other) {
        return groups[other] >= 0 && groups[other] == groups[row];
    }
}
