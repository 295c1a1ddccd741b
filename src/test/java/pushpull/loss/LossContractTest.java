package pushpull.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.pair.Distance;
import pushpull.pair.Role;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Settings;
import pushpull.tensor.Matrix;

/// What every loss must keep, whichever members the family has.
public class LossContractTest {
    private static final int[] GROUPS = {0, 0, 0, 1, 1, 2, 2, 2, 2, 1};

    /// A loss with a distance that it accepts.
    record Subject(PairLoss loss, Distance distance) {
        Arena arena(long seed, int... groups) {
            Draws draws = new Streams(seed).of(Purpose.DATA, 0);
            return Arena.random(loss, distance, 3, draws, groups);
        }

        @Override
        public String toString() {
            return Settings.nameOf((Record) loss) + " with " + Settings.nameOf((Record) distance);
        }
    }

    static Stream<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (Class<? extends Record> loss : Settings.members(Loss.class)) {
            for (Class<? extends Record> distance : Settings.members(Distance.class)) {
                Loss member = Settings.member(Loss.class, loss.getSimpleName());
                Distance how = Settings.member(Distance.class, distance.getSimpleName());
                if (member instanceof PairLoss pairs && member.accepts(how)) {
                    subjects.add(new Subject(pairs, how));
                }
            }
        }
        return subjects.stream();
    }

    @Test
    void viewsAreNeededByLossesThatCompareThem() {
        assertEquals(
                "AlignmentUniformityLoss InfoNceLoss ClipLoss SigLipLoss MocoLoss SimSiamLoss ByolLoss VicRegLoss"
                        + " BarlowTwinsLoss",
                Settings.members(Loss.class).stream()
                        .map(type -> Settings.member(Loss.class, type.getSimpleName()))
                        .filter(Loss::needsViews)
                        .map(loss -> Settings.nameOf((Record) loss))
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void gradientAgreesWithDifferences(Subject subject) {
        assumeFalse(subject.loss.hasConstantWeights(), "its gradient is not its derivative");
        Arena arena = subject.arena(7, GROUPS);
        assertEquals(0, arena.gradientError(), 2e-7);
        Arena.Result result = arena.evaluate(1);
        double step = 1e-6;
        for (int place = 0; place < arena.learned().length; place++) {
            double difference = (arena.nudgedLearned(place, step) - arena.nudgedLearned(place, -step)) / (2 * step);
            assertEquals(difference, result.learned()[place], 2e-7 * Math.max(1, Math.abs(difference)), "learned");
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void anyNumberOfThreadsGivesTheSameBits(Subject subject) {
        int[] many = new int[70];
        Arrays.setAll(many, i -> i * 7 % 5);
        Arena arena = subject.arena(3, many);
        Arena.Result one = arena.evaluate(1);
        Arena.Result two = arena.evaluate(2);
        assertEquals(one.value(), two.value(), 0);
        assertEquals(one.gradients(), two.gradients());
        assertArrayEquals(one.learned(), two.learned(), 0);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void orderOfThePointsDoesNotMatter(Subject subject) {
        Arena arena = subject.arena(11, GROUPS);
        int[] order = {4, 9, 0, 2, 8, 1, 3, 7, 5, 6};
        Arena shuffled = new Arena(subject.loss, subject.distance);
        int[] groups = Arrays.stream(order).map(i -> GROUPS[i]).toArray();
        for (Role role : Arena.roles(subject.loss)) {
            boolean batch = role != Role.PROXIES && role != Role.QUEUE;
            Matrix places = arena.places(role);
            shuffled.put(role, batch ? places.rows(order) : places, batch ? groups : arena.groups(role));
        }
        shuffled.learn(arena.learned());
        boolean unchanged = isNear(arena, shuffled);
        assertEquals(!subject.loss.dependsOnOrder(), unchanged);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void degenerateBatchesStayFinite(Subject subject) {
        Map<String, int[]> batches = Map.of(
                "one point", new int[] {0},
                "one class", new int[] {0, 0, 0, 0},
                "no same pair", new int[] {0, 1, 2, 3},
                "unlabelled", new int[] {-1, -1, -1});
        batches.forEach((name, groups) -> assertFinite(name, subject.arena(5, groups)));
        assertFinite("coincident", subject.arena(5, GROUPS).scaled(0));
        assertFinite("huge", subject.arena(5, GROUPS).scaled(1000));
        assertFinite("tiny", subject.arena(5, GROUPS).scaled(1e-9));
    }

    private static void assertFinite(String name, Arena arena) {
        Arena.Result result = arena.evaluate(1);
        assertTrue(Double.isFinite(result.value()), name + ": " + result.value());
        result.gradients().forEach((role, gradient) -> {
            for (double number : gradient.toArray()) {
                assertTrue(Double.isFinite(number), name + ", " + role + ": " + number);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void turningThePictureChangesNothing(Subject subject) {
        Arena arena = subject.arena(13, GROUPS);
        double cos = Math.cos(0.7);
        double sin = Math.sin(0.7);
        Arena turned = arena.mapped(places -> {
            double[] values = places.toArray();
            for (int i = 0; i < values.length; i += 3) {
                double x = values[i];
                values[i] = cos * x - sin * values[i + 1];
                values[i + 1] = sin * x + cos * values[i + 1];
            }
            return Matrix.owning(places.rows(), 3, values);
        });
        assertTrue(isNear(arena, turned));
    }

    /// Differences do not feel a shift, and nothing else is blind to it.
    @ParameterizedTest
    @MethodSource("subjects")
    void shiftingThePictureChangesNothingWhereDifferencesCount(Subject subject) {
        Arena arena = subject.arena(17, GROUPS);
        Arena shifted = arena.shifted(0.9, -0.3, 0.2);
        assertEquals(subject.distance.isByDifference(), isNear(arena, shifted));
    }

    /// Directions do not feel lengths, and nothing else is blind to them.
    @ParameterizedTest
    @MethodSource("subjects")
    void scalingThePictureChangesNothingOnTheSphere(Subject subject) {
        Arena arena = subject.arena(19, GROUPS);
        assertEquals(subject.distance.isOnSphere(), isNear(arena, arena.scaled(1.3)));
    }

    private static boolean isNear(Arena one, Arena other) {
        double value = one.evaluate(1).value();
        return Math.abs(value - other.evaluate(1).value()) <= 1e-11 * Math.max(1, Math.abs(value));
    }
}
