package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.settings.Kitchen.Bread;
import pushpull.settings.Kitchen.Cake;
import pushpull.settings.Kitchen.Flour;
import pushpull.settings.Kitchen.Oven;
import pushpull.settings.Kitchen.Soup;

class SettingTest {
    @Test
    void saysWhatTheKnobSays() {
        Setting salt = Schema.of(Soup.class).setting("salt");
        assertEquals(Kind.DOUBLE, salt.kind());
        assertEquals(double.class, salt.type());
        assertEquals(Soup.class, salt.owner());
        assertEquals(new Range(0, 100, 0, 3, Scale.LINEAR), salt.range());
        assertEquals(List.of(0.0, 100.0, 0.0, 3.0), List.of(salt.min(), salt.max(), salt.low(), salt.high()));
        assertEquals("g", salt.unit());
        assertEquals(0.5, salt.initial());
        assertFalse(salt.restarts());
        assertEquals(0.7, salt.valueIn(new Soup(0.7, true)));
        assertEquals(List.of(), salt.choices());
    }

    @Test
    void fillsTheSlidersEndsFromTheLimits() {
        Setting temperature = Schema.of(Oven.class).setting("temperature");
        assertEquals(List.of(50.0, 300.0), List.of(temperature.low(), temperature.high()));
        assertTrue(temperature.range().hasSlider());
        assertFalse(Schema.of(Cake.class).setting("low").range().hasSlider());
    }

    @Test
    void familyWithoutKnobStartsWithItsFirstMember() {
        assertEquals(new Oven(180), Schema.of(Kitchen.class).setting("heat").initial());
    }

    @Test
    void listsItsChoices() {
        assertEquals(
                List.of("Soup", "Bread", "Cake", "Salad"),
                Schema.of(Kitchen.class).setting("dish").choices());
        assertEquals(
                List.of("wheat", "rye-flour"),
                Schema.of(Bread.class).setting("flour").choices());
        assertEquals(
                List.of("true", "false"), Schema.of(Soup.class).setting("hot").choices());
    }

    @Test
    void readsChoicesAsTextAndAsConstant() {
        Setting flour = Schema.of(Bread.class).setting("flour");
        assertEquals(Flour.RYE_FLOUR, flour.parse("rye-flour", "flour"));
        assertEquals(Flour.RYE_FLOUR, flour.parse(" RYE_FLOUR ", "flour"));
        assertEquals("rye-flour", flour.text(Flour.RYE_FLOUR));
    }

    @Test
    void readsListsOfWholeNumbers() {
        Setting layers = Schema.of(Bread.class).setting("layers");
        assertEquals(List.of(32, 32), layers.initial());
        assertEquals(List.of(), layers.parse("", "layers"));
        assertEquals(List.of(8, 16, 4), layers.parse("8, 16,4", "layers"));
        assertEquals("8,16,4", layers.text(List.of(8, 16, 4)));
        assertEquals("", layers.text(List.of()));
        Object parsed = layers.parse("8,16", "layers");
        assertThrows(UnsupportedOperationException.class, ((List<?>) parsed)::removeLast);
    }

    @Test
    void keepsEveryBitOfASeed() {
        Setting seed = Schema.of(Kitchen.class).setting("seed");
        for (long value : new long[] {Long.MIN_VALUE, -1, 0, (1L << 53) + 1, Long.MAX_VALUE}) {
            assertEquals(value, seed.parse(seed.text(value), "seed"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "+1.50, 1.5", ".5, 0.5", "2., 2", "1E1, 10", "1e-3, 0.001"})
    void readsDecimals(String text, String canonical) {
        Setting salt = Schema.of(Soup.class).setting("salt");
        assertEquals(canonical, salt.text(salt.parse(text, "salt")));
    }

    @Test
    void refusesValuesOfAnotherTypeAsAProgrammingFault() {
        Setting salt = Schema.of(Soup.class).setting("salt");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> salt.check("much", "salt"));
        assertEquals("Soup.salt takes double, not class java.lang.String", refused.getMessage());
        assertThrows(IllegalArgumentException.class, () -> salt.check(1, "salt"));
        assertFalse(salt.allows(null));
    }
}
