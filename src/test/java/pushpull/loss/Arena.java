package pushpull.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import pushpull.mine.AllPairs;
import pushpull.mine.Miner;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.RowObserver;
import pushpull.random.Draws;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.train.MinedLoss;
import pushpull.train.Objective;
import pushpull.train.RoleEmbeddings;

/// All embeddings that a loss may compare, as plain matrices, so that it can be evaluated and nudged in a test.
final class Arena {
    private final PairLoss loss;
    private final Distance distance;
    private final Map<Role, Matrix> places = new EnumMap<>(Role.class);
    private final Map<Role, int[]> groups = new EnumMap<>(Role.class);
    private double[] learned = {};

    /// A value with the gradient of every role that takes one.
    record Result(double value, Map<Role, Matrix> gradients, double[] learned, Objective.Answer answer) {
        Matrix gradient(Role role) {
            return Objects.requireNonNull(gradients.get(role));
        }
    }

    Arena(PairLoss loss, Distance distance) {
        this.loss = loss;
        this.distance = distance;
    }

    /// Random places for every role that the loss asks for; `batchGroups` are those of one view.
    static Arena random(PairLoss loss, Distance distance, int dimensions, Draws draws, int... batchGroups) {
        Arena arena = new Arena(loss, distance);
        int classes = Arrays.stream(batchGroups).max().orElse(0) + 1;
        for (Role role : roles(loss)) {
            int[] roleGroups =
                    switch (role) {
                        case PROXIES -> IntStream.range(0, classes).toArray();
                        case QUEUE -> new int[] {-1, -1, -1, -1, -1};
                        default -> batchGroups;
                    };
            arena.put(role, gaussian(roleGroups.length, dimensions, draws), roleGroups);
        }
        arena.learned = loss.learns(dimensions, classes).stream()
                .filter(one -> !one.isPoints())
                .flatMapToDouble(
                        one -> DoubleStream.generate(() -> one.initial()).limit(one.size()))
                .toArray();
        return arena;
    }

    static List<Role> roles(PairLoss loss) {
        List<Role> roles = new ArrayList<>();
        for (Role role : Role.values()) {
            if (loss.pairings().stream().anyMatch(pairing -> pairing.uses(role))) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static Matrix gaussian(int rows, int columns, Draws draws) {
        double[] values = new double[rows * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = draws.nextGaussian();
        }
        return Matrix.owning(rows, columns, values);
    }

    Arena put(Role role, Matrix points, int... roleGroups) {
        places.put(role, points);
        groups.put(role, roleGroups);
        return this;
    }

    Matrix places(Role role) {
        return Objects.requireNonNull(places.get(role));
    }

    int[] groups(Role role) {
        return Objects.requireNonNull(groups.get(role));
    }

    void learn(double... numbers) {
        learned = numbers.clone();
    }

    double[] learned() {
        return learned;
    }

    List<Role> differentiable() {
        return places.keySet().stream().filter(role -> !role.isDetached()).toList();
    }

    Result evaluate(int threads) {
        return evaluate(threads, new AllPairs());
    }

    Result evaluate(int threads, Miner miner) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            Map<Role, Embeddings> points = new EnumMap<>(Role.class);
            RoleEmbeddings roles = new RoleEmbeddings(distance);
            places.forEach((role, matrix) -> {
                Embeddings embeddings = role.isDetached() ? Embeddings.detached(matrix) : Embeddings.of(matrix);
                points.put(role, embeddings);
                roles.with(role, embeddings, Objects.requireNonNull(groups.get(role)));
            });
            MinedLoss task = MinedLoss.of(loss, miner, new Streams(1), 0);
            Objective.Answer answer = new Objective(workers).evaluate(task, distance, roles, learned, RowObserver.NONE);
            Map<Role, Matrix> gradients = new EnumMap<>(Role.class);
            points.forEach((role, embeddings) -> gradients.put(role, embeddings.gradients()));
            return new Result(answer.value(), gradients, answer.learnedGradient(), answer);
        }
    }

    /// The value with one coordinate moved.
    double nudged(Role role, int place, double by) {
        Matrix kept = places(role);
        double[] values = kept.toArray();
        values[place] += by;
        places.put(role, Matrix.owning(kept.rows(), kept.columns(), values));
        double value = evaluate(1).value();
        places.put(role, kept);
        return value;
    }

    /// How far the gradient of any role is from central differences at most, relative to the larger of those and 1.
    double gradientError() {
        Result result = evaluate(1);
        double step = 1e-6;
        double worst = 0;
        for (Role role : differentiable()) {
            double[] gradient = result.gradient(role).toArray();
            for (int place = 0; place < gradient.length; place++) {
                double difference = (nudged(role, place, step) - nudged(role, place, -step)) / (2 * step);
                worst = Math.max(worst, Math.abs(difference - gradient[place]) / Math.max(1, Math.abs(difference)));
            }
        }
        return worst;
    }

    /// The value with one learned number moved.
    double nudgedLearned(int place, double by) {
        learned[place] += by;
        double value = evaluate(1).value();
        learned[place] -= by;
        return value;
    }

    Arena scaled(double factor) {
        return mapped(matrix -> {
            double[] values = matrix.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] *= factor;
            }
            return Matrix.owning(matrix.rows(), matrix.columns(), values);
        });
    }

    Arena shifted(double... by) {
        return mapped(matrix -> {
            double[] values = matrix.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += by[i % matrix.columns()];
            }
            return Matrix.owning(matrix.rows(), matrix.columns(), values);
        });
    }

    Arena mapped(UnaryOperator<Matrix> change) {
        Arena other = new Arena(loss, distance);
        places.forEach(
                (role, matrix) -> other.put(role, change.apply(matrix), Objects.requireNonNull(groups.get(role))));
        other.learned = learned.clone();
        return other;
    }
}
