package pushpull.reference.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import pushpull.dialect.DialectSettings;
import pushpull.loss.PairLoss;
import pushpull.mine.Miner;
import pushpull.pair.Distance;
import pushpull.pair.Relation;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowObserver;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.reference.ComputedFields;
import pushpull.train.MinedLoss;
import pushpull.train.Objective;
import pushpull.train.RoleEmbeddings;

/// A case in this program's terms: a loss with its knobs, a distance, the inputs in their roles, and which points are
/// the same.
///
/// The value and the gradients of the inputs may be multiplied by a factor, if a library reduces differently.
final class CaseSetup {
    private record LearnedInput(String name, double slope, int from, int to) {}

    private final PairLoss loss;
    private final Distance distance;
    private final Map<Role, RolePoints> stands = new EnumMap<>(Role.class);
    private final Map<Role, int[]> groups = new EnumMap<>(Role.class);
    private final Set<CaseInput> sources = new LinkedHashSet<>();
    private final List<LearnedInput> learnedInputs = new ArrayList<>();
    private double[] learned = {};
    private boolean normalized;
    private Consumer<Row> picks = row -> {};
    private ToDoubleFunction<Objective.Answer> factor = answer -> 1;
    private RowObserver observer = RowObserver.NONE;
    private double reduction;
    private @Nullable Miner miner;
    private @Nullable Relation relation;

    CaseSetup(PairLoss loss, Distance distance) {
        this.loss = loss;
        this.distance = distance;
    }

    /// The loss that a dialect means, without points yet.
    static CaseSetup of(DialectSettings settings) {
        if (!(settings.loss() instanceof PairLoss loss) || settings.distance() == null) {
            throw new IllegalArgumentException("no loss of pairs: " + settings);
        }
        CaseSetup setup = new CaseSetup(loss, settings.distance()).normalized(settings.normalized());
        return settings.miner() == null ? setup : setup.mined(settings.miner());
    }

    /// Divides points by their norms before anything else; distances on the sphere do so in any case.
    CaseSetup normalized(boolean on) {
        normalized = on;
        return this;
    }

    /// Gives all points of an input a role.
    CaseSetup with(Role role, CaseInput caseInput, int... group) {
        return with(role, RolePoints.all(caseInput), List.of(caseInput), group);
    }

    /// Gives copies of points a role.
    CaseSetup with(Role role, RolePoints rolePoints, Collection<CaseInput> from, int... group) {
        stands.put(role, rolePoints);
        groups.put(role, group);
        sources.addAll(from);
        return this;
    }

    /// Sets which points are the same in the loss's first comparison, instead of groups.
    CaseSetup related(Relation given) {
        relation = given;
        return this;
    }

    /// Picks among the pairs of each row.
    CaseSetup picked(Consumer<Row> picker) {
        picks = picker;
        return this;
    }

    /// Lets a miner pick in each row.
    CaseSetup mined(Miner by) {
        miner = by;
        return picked(row -> by.pick(row, new Streams(0).of(Purpose.MINING, 0)));
    }

    /// Observes the rows after the loss.
    CaseSetup watched(RowObserver by) {
        observer = by;
        return this;
    }

    /// The factor of the rows' sums in the last evaluation.
    double reduction() {
        return reduction;
    }

    /// Whether the loss compares a batch with itself, rather than two sets of points.
    boolean isOneBatch() {
        return loss.roles().contains(Role.EMBEDDINGS);
    }

    /// Sets numbers that the loss learns, in the order in which the loss declares them.
    CaseSetup learned(String input, double... values) {
        return learned(input, 1, values);
    }

    /// Sets numbers that the loss learns in another form than the file's.
    ///
    /// @param slope d(value)/d(number in the file)
    CaseSetup learned(String input, double slope, double[] values) {
        learnedInputs.add(new LearnedInput(input, slope, learned.length, learned.length + values.length));
        double[] all = Arrays.copyOf(learned, learned.length + values.length);
        System.arraycopy(values, 0, all, learned.length, values.length);
        learned = all;
        return this;
    }

    /// Multiplies value and gradients by the ratio between a library's reduction and this program's.
    CaseSetup times(ToDoubleFunction<Objective.Answer> by) {
        factor = by;
        return this;
    }

    /// Computes the value and the gradient of every input.
    ComputedFields compute(CaseEvaluator evaluator) {
        Objective.Answer answer = evaluate(evaluator);
        evaluator.record((Record) loss, (Record) distance);
        if (miner != null) {
            evaluator.record((Record) miner);
        }
        double times = factor.applyAsDouble(answer);
        ComputedFields answers = new ComputedFields().put("value", times * answer.value());
        for (CaseInput caseInput : sources) {
            answers.put(caseInput.field(), caseInput.gradient(times));
        }
        for (LearnedInput input : learnedInputs) {
            double[] slopes = Arrays.copyOfRange(answer.learnedGradient(), input.from, input.to);
            answers.put(
                    "gradient_" + input.name,
                    Arrays.stream(slopes).map(g -> times * input.slope * g).toArray());
        }
        return answers;
    }

    /// Evaluates; gradients are added to the inputs.
    Objective.Answer evaluate(CaseEvaluator evaluator) {
        RoleEmbeddings roles = normalized ? RoleEmbeddings.onSphere() : new RoleEmbeddings(distance);
        stands.forEach((role, rolePoints) ->
                roles.with(role, rolePoints.embeddings(isDetached(role)), groups.getOrDefault(role, new int[0])));
        if (relation != null) {
            roles.related(loss.pairings().getFirst(), relation);
        }
        MinedLoss task = new MinedLoss(loss, picks);
        Objective.Answer answer = evaluator.objective().evaluate(task, distance, roles, learned, observer);
        reduction = answer.outcomes().getFirst().reduced().positiveFactor();
        stands.values().forEach(RolePoints::collect);
        return answer;
    }

    /// If the queue stands for given negatives, they receive a gradient.
    private static boolean isDetached(Role role) {
        return role.isDetached() && role != Role.QUEUE;
    }
}
