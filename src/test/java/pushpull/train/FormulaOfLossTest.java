package pushpull.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.formula.Expression;
import pushpull.formula.Formula;
import pushpull.formula.FormulaBook;
import pushpull.formula.FormulaEvaluator;
import pushpull.formula.Scope;
import pushpull.formula.Substitution;
import pushpull.loss.Loss;
import pushpull.loss.PairLoss;
import pushpull.loss.SupConLoss;
import pushpull.mine.Miner;
import pushpull.observe.explain.RowScope;
import pushpull.observe.explain.RowScope.TotalScope;
import pushpull.pair.ComparisonResult;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Distance;
import pushpull.pair.DotProduct;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.RowLoss;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// What a person reads is what the engine computes: the formula of every loss gives the share of every anchor.
public class FormulaOfLossTest {
    private static final int[] GROUPS = {0, 0, 0, 1, 1, 2, 2, 2, 2, 1};

    record Subject(PairLoss loss, Distance distance) {
        @Override
        public String toString() {
            return loss + " with " + Settings.nameOf((Record) distance);
        }
    }

    static Stream<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (Class<? extends Record> type : Settings.members(Loss.class)) {
            if (Settings.member(Loss.class, type.getSimpleName()) instanceof PairLoss loss) {
                for (Class<? extends Record> measure : Settings.members(Distance.class)) {
                    Distance distance = Settings.member(Distance.class, measure.getSimpleName());
                    if (loss.accepts(distance)) {
                        variants(loss).forEach(variant -> subjects.add(new Subject(variant, distance)));
                    }
                }
            }
        }
        return subjects.stream();
    }

    /// The loss with its defaults, with each of its switches and choices turned, and with numbers where it had zeros.
    private static Stream<PairLoss> variants(PairLoss loss) {
        Record record = (Record) loss;
        List<PairLoss> variants = new ArrayList<>(List.of(loss));
        for (Setting setting : Schema.of(record.getClass()).settings()) {
            Object value = setting.valueIn(record);
            if (value instanceof Boolean on) {
                add(variants, record, setting, on ? "false" : "true");
            } else if (value instanceof Enum<?>) {
                setting.choices().forEach(choice -> add(variants, record, setting, choice));
            } else if (value instanceof Double number && number == 0) {
                double other = setting.low() + 0.3 * (setting.high() - setting.low());
                add(variants, record, setting, Double.toString(other));
            }
        }
        return variants.stream().distinct();
    }

    /// Adds a variant unless the loss refuses it, as one without separate means does.
    private static void add(List<PairLoss> variants, Record record, Setting setting, String value) {
        try {
            variants.add((PairLoss) Settings.with(record, setting.name(), value));
        } catch (SettingsException refused) {
            assertTrue(String.valueOf(refused.getMessage()).contains("separate"), refused::getMessage);
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void formulaGivesTheShareOfEveryAnchor(Subject subject) {
        for (long seed = 1; seed <= 3; seed++) {
            check(subject, "AllPairs", seed);
        }
        for (String miner :
                subject.loss.isMinable() ? List.of("SemiHard", "BatchHard", "TripletMargin") : List.<String>of()) {
            check(subject, miner, 4);
        }
    }

    private static void check(Subject subject, String miner, long seed) {
        Draws draws = new Streams(seed).of(Purpose.DATA, 0);
        Map<ComparisonSpec, RowScope[]> seen = new HashMap<>();
        RoleEmbeddings roles = roles(subject, draws);
        PairLoss loss = subject.loss;
        MinedLoss task = MinedLoss.of(loss, Settings.member(Miner.class, miner), new Streams(seed), 0);
        boolean across = subject.loss.toString().contains("swap=true");
        Objective.Answer answer;
        try (WorkerPool workers = new WorkerPool(1)) {
            answer = new Objective(workers).evaluate(task, subject.distance, roles, learned(loss), pairing -> {
                RowScope[] rows = new RowScope[GROUPS.length];
                seen.put(pairing, rows);
                return (row, _, _) -> rows[row.anchor()] = RowScope.of(row, pairing.isSquare(), across);
            });
        }
        int anchors = 0;
        for (int k = 0; k < loss.pairings().size(); k++) {
            ComparisonSpec pairing = loss.pairings().get(k);
            Formula formula =
                    FormulaBook.formula((Record) loss.summand(pairing), !(subject.distance instanceof DotProduct));
            RowLoss[] shares = answer.outcomes().get(k).shares();
            RowScope[] rows = Objects.requireNonNull(seen.get(pairing));
            total(formula, answer.outcomes().get(k), rows[0]);
            for (int row = 0; row < shares.length; row++) {
                boolean alone =
                        loss instanceof SupConLoss && rows[row].positives().count() == 0;
                if (shares[row].terms() > 0 && !alone) {
                    Scope scope = formula.in(rows[row]);
                    assertNear(shares[row].value(), formula.share(), scope);
                    for (Expression step : Substitution.stages(formula.share(), scope)) {
                        assertNear(shares[row].value(), step, scope);
                    }
                    anchors++;
                }
            }
        }
        assertTrue(anchors > 0 || !miner.equals("AllPairs"), "nobody was seen");
    }

    private static void total(Formula formula, ComparisonResult outcome, RowScope row) {
        Expression total = formula.total();
        if (total != null) {
            assertNear(outcome.value(), total, formula.in(new TotalScope(outcome.total(), row)));
        }
    }

    private static void assertNear(double expected, Expression formula, Scope scope) {
        double value = FormulaEvaluator.value(formula, scope);
        assertEquals(expected, value, 1e-9 * Math.max(1, Math.abs(expected)), formula::toString);
    }

    private static RoleEmbeddings roles(Subject subject, Draws draws) {
        RoleEmbeddings roles = new RoleEmbeddings(subject.distance);
        Map<Role, int[]> groups = new EnumMap<>(Role.class);
        groups.put(Role.PROXIES, new int[] {0, 1, 2});
        groups.put(Role.QUEUE, new int[] {-1, -1, -1, -1, -1});
        for (Role role : Role.values()) {
            if (subject.loss.roles().contains(role)) {
                int[] those = groups.getOrDefault(role, GROUPS);
                double[] values = DoubleStream.generate(draws::nextGaussian)
                        .limit(3L * those.length)
                        .toArray();
                Matrix points = Matrix.owning(those.length, 3, values);
                roles.with(role, role.isDetached() ? Embeddings.detached(points) : Embeddings.of(points), those);
            }
        }
        return roles;
    }

    private static double[] learned(PairLoss loss) {
        return loss.learns(3, 3).stream()
                .filter(one -> !one.isPoints())
                .flatMapToDouble(one -> IntStream.range(0, one.size()).mapToDouble(k -> one.initial() + 0.1 * k))
                .toArray();
    }
}
