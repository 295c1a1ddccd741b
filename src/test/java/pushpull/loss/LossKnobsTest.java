package pushpull.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.mine.PairMargin;
import pushpull.mine.TripletMargin;
import pushpull.settings.Kind;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.SettingsException;
import pushpull.tensor.Matrix;

/// What every loss must keep wherever its knobs stand, not at its defaults only.
class LossKnobsTest {
    private static final int[] GROUPS = {0, 0, 0, 1, 1, 2, 2, 2, 2, 1};

    static Stream<LossContractTest.Subject> defaults() {
        return LossContractTest.subjects();
    }

    /// Every loss with one knob of words changed.
    static Stream<LossContractTest.Subject> choices() {
        return LossContractTest.subjects().flatMap(subject -> changed(subject, EnumSet.of(Kind.CHOICE, Kind.BOOLEAN)));
    }

    /// Every loss with one number at either end of its slider, and temperatures at 0.001.
    static Stream<LossContractTest.Subject> extremes() {
        return LossContractTest.subjects().flatMap(subject -> changed(subject, EnumSet.of(Kind.DOUBLE)));
    }

    private static Stream<LossContractTest.Subject> changed(LossContractTest.Subject subject, Set<Kind> kinds) {
        Record record = (Record) subject.loss();
        return Schema.of(record).settings().stream()
                .filter(setting -> kinds.contains(setting.kind()))
                .flatMap(setting -> values(setting).flatMap(value -> with(record, setting, value)))
                .map(loss -> new LossContractTest.Subject((PairLoss) loss, subject.distance()));
    }

    private static Stream<Object> values(Setting setting) {
        if (!setting.choices().isEmpty()) {
            return setting.choices().stream().map(text -> setting.parse(text, setting.name()));
        }
        List<Object> values = new ArrayList<>(List.of(setting.low(), setting.high()));
        if (setting.name().equals("temperature")) {
            values.add(0.001);
        }
        return values.stream();
    }

    /// The record with a knob changed; none if the record refuses it.
    private static <R extends Record> Stream<R> with(R record, Setting setting, Object value) {
        try {
            return Stream.of(Schema.of(record).with(record, setting.name(), value));
        } catch (SettingsException refused) {
            return Stream.of();
        }
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceHasItsOwnGradient(LossContractTest.Subject subject) {
        assumeFalse(subject.loss().hasConstantWeights(), "its gradient is not its derivative");
        assertEquals(
                0,
                subject.arena(23, GROUPS).gradientError(),
                2e-7,
                subject.loss().toString());
    }

    @ParameterizedTest
    @MethodSource("extremes")
    void everyExtremeStaysFinite(LossContractTest.Subject subject) {
        Map<String, Arena> arenas = Map.of(
                "usual", subject.arena(29, GROUPS),
                "huge", subject.arena(29, GROUPS).scaled(1000),
                "coincident", subject.arena(29, GROUPS).scaled(0),
                "one class", subject.arena(29, 0, 0, 0));
        arenas.forEach((name, arena) -> assertFinite(subject + ", " + subject.loss() + ", " + name, arena));
    }

    private static void assertFinite(String name, Arena arena) {
        Arena.Result result = arena.evaluate(1);
        assertTrue(Double.isFinite(result.value()), name + ": " + result.value());
        result.gradients().forEach((role, gradient) -> {
            boolean finite = Arrays.stream(gradient.toArray()).allMatch(Double::isFinite);
            assertTrue(finite, name + ", gradient of " + role);
        });
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void emptyPicksGiveNothing(LossContractTest.Subject subject) {
        assumeFalse(!subject.loss().isMinable(), "nobody picks for it");
        Arena arena = subject.arena(31, GROUPS);
        for (Arena.Result result : List.of(
                arena.evaluate(1, new PairMargin(1e6, -1e6)),
                arena.evaluate(1, new TripletMargin(1e6, TripletMargin.Hardness.EASY)))) {
            assertEquals(0, result.value());
            for (Matrix gradient : result.gradients().values()) {
                assertTrue(Arrays.stream(gradient.toArray()).allMatch(g -> g == 0));
            }
        }
    }
}
