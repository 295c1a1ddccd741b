package pushpull.train;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushpull.optimize.Optimizer;
import pushpull.tensor.Norms;
import pushpull.tensor.Tensor;
import pushpull.tensor.WorkerPool;

/// Parameters with their gradients and the moments that the optimiser keeps for them.
public final class ParameterGroup {
    /// Fewer parameters are updated sooner than another thread is told to.
    private static final int WORTH_SHARING = 2048;

    /// Parameters that stay together: whole vectors.
    private static final int UNIT = 8;

    private final Tensor parameters;
    private final Tensor gradients;
    private final WorkerPool workers;
    private List<Tensor> moments = List.of();
    private List<Slice> slices = List.of();
    private long born;

    /// What one worker updates.
    private record Slice(Tensor parameters, Tensor gradients, List<Tensor> moments) {}

    /// Parameters whose training begins at a step.
    public ParameterGroup(Tensor parameters, Tensor gradients, Optimizer optimizer, long step, WorkerPool workers) {
        this.parameters = parameters;
        this.gradients = gradients;
        this.workers = workers;
        begin(optimizer, step);
    }

    /// Begins anew with zero moments at a step, from which on the optimiser counts its updates.
    final void begin(Optimizer optimizer, long step) {
        moments = Stream.generate(() -> Tensor.zeros(parameters.rows(), parameters.columns()))
                .limit(optimizer.moments())
                .toList();
        born = step;
        int parts = parameters.length() < WORTH_SHARING ? 1 : workers.threads();
        slices = IntStream.range(0, parts).mapToObj(part -> slice(part, parts)).toList();
    }

    private Slice slice(int part, int parts) {
        int units = (parameters.length() + UNIT - 1) / UNIT;
        int from = UNIT * (int) ((long) units * part / parts);
        int to = Math.min(parameters.length(), UNIT * (int) ((long) units * (part + 1) / parts));
        return new Slice(
                parameters.view(from, 1, to - from),
                gradients.view(from, 1, to - from),
                moments.stream().map(moment -> moment.view(from, 1, to - from)).toList());
    }

    /// Copies rows of another group with their moments; rows without an earlier one keep what they have.
    ///
    /// @param from for each row that of the earlier one, or -1
    void copyRows(ParameterGroup earlier, int... from) {
        born = earlier.born;
        copyRows(parameters, earlier.parameters, from);
        for (int i = 0; i < moments.size(); i++) {
            copyRows(moments.get(i), earlier.moments.get(i), from);
        }
    }

    /// Copies rows of a flat tensor that has as many equal rows as there are places.
    static void copyRows(Tensor into, Tensor earlier, int... from) {
        int width = from.length == 0 ? 0 : into.length() / from.length;
        for (int row = 0; row < from.length; row++) {
            for (int k = 0; k < width && from[row] >= 0; k++) {
                into.set(0, row * width + k, earlier.get(0, from[row] * width + k));
            }
        }
    }

    /// Puts other numbers into a row and forgets its moments.
    ///
    /// @param keepsLength whether the row keeps its length, and only its direction changes
    void put(int row, boolean keepsLength, double... wanted) {
        double[] numbers = wanted.clone();
        double factor = keepsLength ? Norms.of(row(row, numbers.length)) / Norms.of(numbers) : 1;
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] *= factor > 0 && factor < Double.POSITIVE_INFINITY ? factor : 1;
        }
        for (int k = 0; k < numbers.length; k++) {
            parameters.set(0, row * numbers.length + k, numbers[k]);
            for (Tensor moment : moments) {
                moment.set(0, row * numbers.length + k, 0);
            }
        }
    }

    /// A row of `width` numbers.
    double[] row(int row, int width) {
        double[] numbers = new double[width];
        for (int k = 0; k < width; k++) {
            numbers[k] = parameters.get(0, row * width + k);
        }
        return numbers;
    }

    Tensor parameters() {
        return parameters;
    }

    Tensor gradients() {
        return gradients;
    }

    public void clear() {
        gradients.fill(0);
    }

    /// Whether every gradient is a number that an update can take.
    boolean isFinite() {
        return gradients.isFinite();
    }

    /// Takes the step that leads away from `step`.
    public void update(Optimizer optimizer, long step, double rate) {
        long t = step - born + 1;
        workers.run(slices.size(), (from, to, _) -> {
            for (Slice slice : slices.subList(from, to)) {
                optimizer.update(t, rate, slice.parameters, slice.gradients, slice.moments);
            }
        });
    }

    void exchange(String name, StateVisitor exchange) {
        exchange.tensor(name, parameters);
        for (int i = 0; i < moments.size(); i++) {
            exchange.tensor(name + ".moment" + (i + 1), moments.get(i));
        }
        born = exchange.whole(name + ".born", born);
    }
}
