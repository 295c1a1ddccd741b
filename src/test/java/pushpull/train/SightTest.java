package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.loss.Loss;
import pushpull.loss.PairLoss;
import pushpull.pair.Role;
import pushpull.settings.Settings;
import pushpull.tensor.Crew;
import pushpull.tensor.Matrix;

/// The arrows of a point add up to its net force, wherever all forces are between points of the batch.
class SightTest {
    private static final Set<Role> SHOWN = EnumSet.of(Role.EMBEDDINGS, Role.FIRST, Role.SECOND);

    static Stream<String> losses() {
        return LossTrainingTest.losses()
                .filter(name ->
                        Settings.member(Loss.class, name) instanceof PairLoss loss && SHOWN.containsAll(loss.roles()));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void arrowsAddUpToTheNetForce(String name) {
        try (Crew crew = new Crew(1)) {
            Training training = LossTrainingTest.train(LossTrainingTest.experiment(name), crew, 3);
            int[] batch = training.world().batch(2);
            for (int row : new int[] {0, 5, batch.length - 1}) {
                Watch watch = new Watch(training.world().points().id(batch[row]), false);
                Snapshot snapshot = new Look(training)
                        .snapshot(watch, new RunState(RunState.Phase.PAUSED, ""), new Recorder().history(), 0);
                Forces focus = Objects.requireNonNull(snapshot.focus());
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
