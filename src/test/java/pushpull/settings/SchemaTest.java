package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.settings.Kitchen.Cake;
import pushpull.settings.Kitchen.Flour;
import pushpull.settings.Kitchen.Glaze;
import pushpull.settings.Kitchen.Oven;
import pushpull.settings.Kitchen.Soup;

class SchemaTest {
    @Test
    void isReadOncePerClass() {
        assertSame(Schema.of(Kitchen.class), Schema.of(Schema.of(Kitchen.class).defaults()));
    }

    @Test
    void knowsTheDefaults() {
        assertEquals(
                new Kitchen(new Soup(0.5, true), new Oven(180), 4, 1, ""),
                Schema.of(Kitchen.class).defaults());
        assertEquals(
                new Cake(1, new Glaze(0.1, Flour.WHEAT), 2, 3, Flour.WHEAT),
                Schema.of(Cake.class).defaults());
    }

    @Test
    void listsSettingsInOrder() {
        List<Setting> settings = Schema.of(Kitchen.class).settings();
        assertEquals(
                List.of("dish", "heat", "guests", "seed", "note"),
                settings.stream().map(Setting::name).toList());
        assertThrows(UnsupportedOperationException.class, settings::removeFirst);
    }

    @Test
    void replacesOneValue() {
        assertEquals(new Soup(2, true), Schema.of(Soup.class).with(new Soup(1, true), "salt", 2.0));
    }

    @Test
    void replacesOnlyByValidValues() {
        Schema<Soup> soup = Schema.of(Soup.class);
        SettingsException range = assertThrows(SettingsException.class, () -> soup.with(soup.defaults(), "salt", -1.0));
        assertEquals("salt takes 0 to 100, not -1.", range.getMessage());
        Schema<Cake> cake = Schema.of(Cake.class);
        SettingsException order = assertThrows(SettingsException.class, () -> cake.with(cake.defaults(), "low", 3.0));
        assertEquals("low = 3: low must be smaller than high.", order.getMessage());
        assertThrows(IllegalArgumentException.class, () -> soup.with(soup.defaults(), "pepper", 1.0));
    }

    @Test
    void throwsWhatIsNoRefusalAsItIs() {
        Schema<Cake> cake = Schema.of(Cake.class);
        assertThrows(UnsupportedOperationException.class, () -> cake.with(cake.defaults(), "salt", 14));
    }

    record Untyped(@Knob("1") float number) {}

    record Unmarked(double number) {}

    record Contradicting(
            @Knob(value = "5", min = 0, max = 3) double number) {}

    record Backward(@Knob(value = "1", low = 3, high = 2) double number) {}

    record FromZero(
            @Knob(value = "1", min = 0, max = 2, scale = Scale.LOGARITHMIC)
            double number) {}

    record Strings(@Knob("a,b") List<String> names) {}

    interface Open extends Family {}

    record Unsealed(Open open) {}

    @Test
    void refusesRecordsThatAreNoSchema() {
        for (Class<? extends Record> faulty :
                List.of(Untyped.class, Unmarked.class, Backward.class, FromZero.class, Strings.class, Unsealed.class)) {
            assertThrows(IllegalArgumentException.class, () -> Schema.of(faulty), faulty.getSimpleName());
        }
        SettingsException outside = assertThrows(SettingsException.class, () -> Schema.of(Contradicting.class));
        assertEquals("Contradicting.number takes 0 to 3, not 5.", outside.getMessage());
    }
}
