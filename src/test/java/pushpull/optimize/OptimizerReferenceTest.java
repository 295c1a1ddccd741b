package pushpull.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import pushpull.tensor.ReferenceFile;
import pushpull.tensor.ReferenceFile.Node;
import pushpull.tensor.Tensor;

/// Optimisers against PyTorch: ten steps on given gradients.
class OptimizerReferenceTest {
    @TestFactory
    Stream<DynamicTest> cases() throws IOException {
        return ReferenceFile.cases("optimizers").stream()
                .map(given -> DynamicTest.dynamicTest(given.get("name").text(), () -> check(given)));
    }

    private static Optimizer optimizer(String kind, Node params) {
        double rate = params.get("lr").number();
        double decay = params.get("weight_decay").number();
        double epsilon = params.has("eps") ? params.get("eps").number() : 0;
        double[] betas = params.has("betas") ? params.get("betas").vector() : new double[2];
        return switch (kind) {
            case "sgd" ->
                new Sgd(
                        rate,
                        params.get("momentum").number(),
                        params.get("dampening").number(),
                        decay,
                        params.get("nesterov").flag());
            case "adam" -> new Adam(rate, betas[0], betas[1], epsilon, decay);
            case "adamw" -> new AdamW(rate, betas[0], betas[1], epsilon, decay);
            case "rmsprop" -> new RmsProp(rate, params.get("alpha").number(), epsilon, decay, 0, false);
            case "adagrad" -> new Adagrad(rate, epsilon, decay);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static void check(Node given) {
        Optimizer optimizer = optimizer(given.get("kind").text(), given.get("params"));
        double[] start = given.get("start").vector();
        Tensor parameters = Tensor.zeros(1, start.length);
        parameters.copyFrom(start);
        Tensor gradients = Tensor.zeros(1, start.length);
        List<Tensor> moments = Stream.generate(() -> Tensor.zeros(1, start.length))
                .limit(optimizer.moments())
                .toList();
        List<Node> steps = given.get("gradients").list();
        List<Node> after =
                given.get("expected").get("parameters_after_each_step").list();
        for (int i = 0; i < steps.size(); i++) {
            gradients.copyFrom(steps.get(i).vector());
            optimizer.update(i + 1, optimizer.rate(), parameters, gradients, moments);
            double[] expected = after.get(i).vector();
            double largest = 1;
            for (double value : expected) {
                largest = Math.max(largest, Math.abs(value));
            }
            assertArrayEquals(expected, parameters.toMatrix().toArray(), 1e-9 * largest, "step " + (i + 1));
        }
    }
}
