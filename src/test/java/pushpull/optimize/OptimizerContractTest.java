package pushpull.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.settings.Settings;
import pushpull.tensor.Tensor;

/// What every optimiser must keep, whichever members the family has.
class OptimizerContractTest {
    private static final int SIZE = 13;

    static Stream<Optimizer> members() {
        return Settings.members(Optimizer.class).stream()
                .map(member -> Settings.member(Optimizer.class, member.getSimpleName()));
    }

    private static List<Tensor> moments(Optimizer optimizer) {
        return Stream.generate(() -> Tensor.zeros(1, SIZE))
                .limit(optimizer.moments())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("members")
    void aQuadraticIsDescended(Optimizer optimizer) {
        Tensor parameters = Tensor.zeros(1, SIZE);
        parameters.fill(1);
        Tensor gradients = Tensor.zeros(1, SIZE);
        List<Tensor> moments = moments(optimizer);
        for (int t = 1; t <= 2000; t++) {
            for (int i = 0; i < SIZE; i++) {
                gradients.set(0, i, (1 + i) * (parameters.get(0, i) - 0.25));
            }
            optimizer.update(t, optimizer.rate(), parameters, gradients, moments);
        }
        for (int i = 0; i < SIZE; i++) {
            assertEquals(0.25, parameters.get(0, i), 0.02, "parameter " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void rateZeroMovesNothing(Optimizer optimizer) {
        Tensor parameters = Tensor.zeros(1, SIZE);
        parameters.fill(3);
        Tensor gradients = Tensor.zeros(1, SIZE);
        gradients.fill(-2);
        optimizer.update(1, 0, parameters, gradients, moments(optimizer));
        for (int i = 0; i < SIZE; i++) {
            assertEquals(3, parameters.get(0, i));
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void noGradientNeverGivesNaN(Optimizer optimizer) {
        Tensor parameters = Tensor.zeros(1, SIZE);
        List<Tensor> moments = moments(optimizer);
        for (int t = 1; t <= 3; t++) {
            optimizer.update(t, optimizer.rate(), parameters, Tensor.zeros(1, SIZE), moments);
        }
        for (int i = 0; i < SIZE; i++) {
            assertTrue(Double.isFinite(parameters.get(0, i)));
        }
    }
}
