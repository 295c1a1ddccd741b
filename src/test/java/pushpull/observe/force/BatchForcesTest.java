package pushpull.observe.force;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.experiment.Experiment;
import pushpull.loss.Loss;
import pushpull.loss.PairLoss;
import pushpull.observe.SnapshotBuilder;
import pushpull.pair.Distance;
import pushpull.pair.Role;
import pushpull.settings.Settings;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.HistoryRecorder;
import pushpull.train.LossTrainingTest;
import pushpull.train.Training;

/// The arrows of a point add up to its net force if all forces are between points of the batch.
class BatchForcesTest {
    private static final Set<Role> SHOWN = EnumSet.of(Role.EMBEDDINGS, Role.FIRST, Role.SECOND);

    /// Every loss whose forces are all between points, with every distance that it takes, on and off the sphere.
    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        for (Class<?> member : Settings.members(Loss.class)) {
            Loss loss = Settings.member(Loss.class, member.getSimpleName());
            if (loss instanceof PairLoss && SHOWN.containsAll(loss.roles())) {
                for (Class<?> distance : Settings.members(Distance.class)) {
                    if (loss.accepts(Settings.member(Distance.class, distance.getSimpleName()))) {
                        cases.add(Arguments.of(member.getSimpleName(), distance.getSimpleName(), false));
                        cases.add(Arguments.of(member.getSimpleName(), distance.getSimpleName(), true));
                    }
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void arrowsAddUpToTheNetForce(String loss, String distance, boolean normalized) {
        Experiment experiment = Settings.with(
                LossTrainingTest.experiment(loss),
                Map.of("distance", distance, "encoder.normalize", Boolean.toString(normalized)));
        try (WorkerPool workers = new WorkerPool(1)) {
            Training training = LossTrainingTest.train(experiment, workers, 3);
            int[] batch = training.data().batch(2);
            for (int row : new int[] {0, 5, batch.length - 1}) {
                SnapshotRequest request =
                        new SnapshotRequest(training.data().points().id(batch[row]), false);
                Snapshot snapshot = new SnapshotBuilder(training)
                        .snapshot(
                                request, new RunStatus(RunStatus.Phase.PAUSED, ""), new HistoryRecorder().history(), 0);
                PointForces focus = Objects.requireNonNull(snapshot.focus());
                check(focus.vectors(), snapshot.net().row(row));
            }
        }
    }

    private static void check(Matrix arrows, double... net) {
        double size = 1;
        for (int k = 0; k < net.length; k++) {
            double sum = 0;
            for (int j = 0; j < arrows.rows(); j++) {
                sum += arrows.get(j, k);
                size = Math.max(size, Math.abs(arrows.get(j, k)));
            }
            assertEquals(net[k], sum, 1e-9 * size);
        }
    }
}
