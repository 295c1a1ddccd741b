package pushpull.reference;

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
import pushpull.loss.PairLoss;
import pushpull.mine.Miner;
import pushpull.pair.Distance;
import pushpull.pair.Relation;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.Witness;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.train.Cast;
import pushpull.train.MinedLoss;
import pushpull.train.Objective;

/// A case in this program's terms: a loss with its knobs, a distance, who plays which role, and who is same with whom.
///
/// The value and the gradients of the inputs may be multiplied by a factor, where a library's mean is another one.
final class Trial {
    private record LearnedInput(String name, double slope, int from, int to) {}

    private final PairLoss loss;
    private final Distance distance;
    private final Map<Role, Stand> stands = new EnumMap<>(Role.class);
    private final Map<Role, int[]> groups = new EnumMap<>(Role.class);
    private final Set<Source> sources = new LinkedHashSet<>();
    private final List<LearnedInput> learnedInputs = new ArrayList<>();
    private double[] learned = {};
    private boolean normalized;
    private Consumer<Row> picks = row -> {};
    private ToDoubleFunction<Objective.Answer> factor = answer -> 1;
    private Witness witness = Witness.NONE;
    private double reduction;
    private @Nullable Miner miner;
    private @Nullable Relation relation;

    Trial(PairLoss loss, Distance distance) {
        this.loss = loss;
        this.distance = distance;
    }

    /// Divides points by their norms before anything else; a distance on the sphere does so in any case.
    Trial normalized(boolean on) {
        normalized = on;
        return this;
    }

    /// Lets all points of an input play a role.
    Trial with(Role role, Source source, int... group) {
        return with(role, Stand.all(source), List.of(source), group);
    }

    /// Lets copies of points play a role.
    Trial with(Role role, Stand stand, Collection<Source> from, int... group) {
        stands.put(role, stand);
        groups.put(role, group);
        sources.addAll(from);
        return this;
    }

    /// Says who is same with whom in the loss's first comparison, in place of groups.
    Trial related(Relation given) {
        relation = given;
        return this;
    }

    /// Lets somebody pick in each row.
    Trial picked(Consumer<Row> picker) {
        picks = picker;
        return this;
    }

    /// Lets a miner pick in each row.
    Trial mined(Miner by) {
        miner = by;
        return picked(row -> by.pick(row, new Streams(0).of(Purpose.MINING, 0)));
    }

    /// Lets somebody see the rows.
    Trial watched(Witness by) {
        witness = by;
        return this;
    }

    /// What the rows' sums were multiplied by in the last evaluation.
    double reduction() {
        return reduction;
    }

    /// Gives numbers that the loss learns, in the order in which the loss declares them.
    Trial learned(String input, double... values) {
        return learned(input, 1, values);
    }

    /// Gives numbers that the loss learns in another form than the file has them.
    ///
    /// @param slope d(value)/d(number in the file)
    Trial learned(String input, double slope, double[] values) {
        learnedInputs.add(new LearnedInput(input, slope, learned.length, learned.length + values.length));
        double[] all = Arrays.copyOf(learned, learned.length + values.length);
        System.arraycopy(values, 0, all, learned.length, values.length);
        learned = all;
        return this;
    }

    /// Multiplies value and gradients by what a library's reduction differs by.
    Trial times(ToDoubleFunction<Objective.Answer> by) {
        factor = by;
        return this;
    }

    /// Evaluates, and answers the value and the gradient of every input.
    Answers answer(Engine engine) {
        Objective.Answer answer = evaluate(engine);
        engine.meet((Record) loss, (Record) distance);
        if (miner != null) {
            engine.meet((Record) miner);
        }
        if (normalized) {
            engine.meet(new Normalized());
        }
        double times = factor.applyAsDouble(answer);
        Answers answers = new Answers().put("value", times * answer.value());
        for (Source source : sources) {
            answers.put(source.field(), source.gradient(times));
        }
        for (LearnedInput input : learnedInputs) {
            double[] slopes = Arrays.copyOfRange(answer.learnedGradient(), input.from, input.to);
            answers.put(
                    "gradient_" + input.name,
                    Arrays.stream(slopes).map(g -> times * input.slope * g).toArray());
        }
        return answers;
    }

    /// Evaluates; gradients are added to the sources.
    Objective.Answer evaluate(Engine engine) {
        Cast cast = normalized ? Cast.onSphere() : new Cast(distance);
        stands.forEach((role, stand) ->
                cast.with(role, stand.embeddings(isDetached(role)), groups.getOrDefault(role, new int[0])));
        if (relation != null) {
            cast.related(loss.pairings().getFirst(), relation);
        }
        MinedLoss task = new MinedLoss(loss, picks);
        Objective.Answer answer = engine.objective().evaluate(task, distance, cast, learned, witness);
        reduction = answer.outcomes().getFirst().reduced().sameFactor();
        stands.values().forEach(Stand::collect);
        return answer;
    }

    /// Where the queue stands for given negatives, they take a gradient.
    private static boolean isDetached(Role role) {
        return role.isDetached() && role != Role.QUEUE;
    }
}
