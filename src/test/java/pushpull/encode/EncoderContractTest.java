package pushpull.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;
import pushpull.tensor.WorkerPool;

/// What every encoder must keep, whichever members the family has.
class EncoderContractTest {
    private static final int POINTS = 21;
    private static final int INPUTS = 3;
    private static final Streams STREAMS = new Streams(5);

    static Stream<Encoder> members() {
        return Stream.concat(
                Settings.members(Encoder.class).stream()
                        .map(member -> Settings.member(Encoder.class, member.getSimpleName())),
                Stream.of(Activation.values()).map(activation -> new Mlp(List.of(9, 6), activation, 5, true)));
    }

    private static Matrix features(int points) {
        Draws draws = STREAMS.of(Purpose.DATA, 0);
        double[] values = IntStream.range(0, points * INPUTS)
                .mapToDouble(_ -> draws.nextGaussian())
                .toArray();
        return Matrix.owning(points, INPUTS, values);
    }

    private static int[] slots(int points) {
        return IntStream.range(0, points).map(i -> (i * 5 + 2) % points).toArray();
    }

    private static Tensor weights(int rows, int columns) {
        Tensor weights = Tensor.zeros(rows, columns);
        Draws draws = STREAMS.of(Purpose.MEASURE, 0);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                weights.set(i, j, draws.nextGaussian());
            }
        }
        return weights;
    }

    /// The sum of the outputs, each times a fixed weight.
    private static double value(Network network, Tensor input, int[] slots) {
        Tensor output = network.forward(input, slots);
        double[] values = output.toMatrix().toArray();
        double[] factors = weights(output.rows(), output.columns()).toMatrix().toArray();
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] * factors[i])
                .sum();
    }

    @ParameterizedTest
    @MethodSource("members")
    void gradientAgreesWithDifferences(Encoder encoder) {
        Matrix features = features(POINTS);
        Network network = encoder.network(features, STREAMS, new WorkerPool(1));
        int[] slots = slots(POINTS);
        Tensor input = Tensor.of(features.rows(slots).transpose());
        network.forward(input, slots);
        network.backward(weights(encoder.dimensions(), POINTS));
        double step = 1e-5;
        for (int i = 0; i < network.parameters().length(); i++) {
            double kept = network.parameters().get(0, i);
            network.parameters().set(0, i, kept + step);
            double above = value(network, input, slots);
            network.parameters().set(0, i, kept - step);
            double below = value(network, input, slots);
            network.parameters().set(0, i, kept);
            assertEquals((above - below) / (2 * step), network.gradients().get(0, i), 1e-6, "parameter " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void gradientsAddUp(Encoder encoder) {
        Matrix features = features(POINTS);
        Network network = encoder.network(features, STREAMS, new WorkerPool(1));
        network.forward(Tensor.of(features.transpose()), slots(POINTS));
        network.backward(weights(encoder.dimensions(), POINTS));
        double[] once = network.gradients().toMatrix().toArray();
        network.backward(weights(encoder.dimensions(), POINTS));
        double[] twice = network.gradients().toMatrix().toArray();
        for (int i = 0; i < once.length; i++) {
            assertEquals(2 * once[i], twice[i], 1e-12);
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void twoThreadsGiveTheSameBits(Encoder encoder) {
        try (WorkerPool one = new WorkerPool(1);
                WorkerPool two = new WorkerPool(2);
                WorkerPool three = new WorkerPool(3)) {
            assertArrayEquals(trained(encoder, one), trained(encoder, two));
            assertArrayEquals(trained(encoder, one), trained(encoder, three));
        }
    }

    private static double[] trained(Encoder encoder, WorkerPool workers) {
        int points = 1003;
        Matrix features = features(points);
        Network network = encoder.network(features, STREAMS, workers);
        Tensor output = network.forward(Tensor.of(features.transpose()), slots(points));
        network.backward(output);
        double[] outputs = output.toMatrix().toArray();
        double[] gradients = network.gradients().toMatrix().toArray();
        return Stream.of(outputs, gradients).flatMapToDouble(Arrays::stream).toArray();
    }

    @ParameterizedTest
    @MethodSource("members")
    void aPointDoesNotDependOnItsBatch(Encoder encoder) {
        Matrix features = features(POINTS);
        Network network = encoder.network(features, STREAMS, new WorkerPool(1));
        int[] all = IntStream.range(0, POINTS).toArray();
        Matrix whole = network.forward(Tensor.of(features.transpose()), all).toMatrix();
        Tensor alone = Tensor.of(features.rows(7).transpose());
        Matrix single = network.forward(alone, new int[] {7}).toMatrix();
        for (int k = 0; k < encoder.dimensions(); k++) {
            assertEquals(whole.get(k, 7), single.get(k, 0));
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void weightsAreKeptWhereShapesFit(Encoder encoder) {
        Network first = encoder.network(features(POINTS), STREAMS, new WorkerPool(1));
        Network second = encoder.network(features(POINTS), new Streams(6), new WorkerPool(1));
        second.keep(first);
        assertEquals(first.parameters().toMatrix(), second.parameters().toMatrix());
    }

    @ParameterizedTest
    @MethodSource("members")
    void anEmptyBatchIsEmpty(Encoder encoder) {
        Network network = encoder.network(features(POINTS), STREAMS, new WorkerPool(1));
        Tensor output = network.forward(Tensor.zeros(INPUTS, 0), new int[0]);
        network.backward(output);
        assertEquals(encoder.dimensions(), output.rows());
        assertEquals(0, output.columns());
    }
}
