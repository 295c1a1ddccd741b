package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import pushpull.settings.Kitchen.Baked;
import pushpull.settings.Kitchen.Bread;
import pushpull.settings.Kitchen.Cake;
import pushpull.settings.Kitchen.Cherries;
import pushpull.settings.Kitchen.Dish;
import pushpull.settings.Kitchen.Flour;
import pushpull.settings.Kitchen.Glaze;
import pushpull.settings.Kitchen.Oven;
import pushpull.settings.Kitchen.Salad;
import pushpull.settings.Kitchen.Soup;

class SettingsTest {
    private static final Kitchen DEFAULTS = Schema.of(Kitchen.class).defaults();

    private static Kitchen cooking(Dish dish) {
        return new Kitchen(dish, new Oven(180), 4, 1, "");
    }

    @Test
    void flattensDepthFirst() {
        Kitchen kitchen = cooking(new Cake(1, new Cherries(0.25), 2, 3, Flour.RYE_FLOUR));
        assertEquals("""
            dish = Cake
            dish.salt = 1
            dish.topping = Cherries
            dish.topping.thickness = 0.25
            dish.low = 2
            dish.high = 3
            dish.flour = rye-flour
            heat = Oven
            heat.temperature = 180
            guests = 4
            seed = 1
            note =\s
            """, lines(Settings.flatten(kitchen)));
    }

    private static String lines(Map<String, String> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach(
                (key, value) -> lines.append(key).append(" = ").append(value).append('\n'));
        return lines.toString();
    }

    @Test
    void returnsUnmodifiableResults() {
        assertThrows(UnsupportedOperationException.class, () -> Settings.flatten(DEFAULTS)
                .clear());
        SequencedMap<String, String> none = Settings.differences(DEFAULTS, DEFAULTS);
        assertThrows(UnsupportedOperationException.class, () -> none.put("guests", "3"));
        assertThrows(UnsupportedOperationException.class, () -> Settings.members(Dish.class)
                .clear());
    }

    @Test
    void readsWhatIsMissingAsDefault() {
        assertEquals(DEFAULTS, Settings.read(Kitchen.class, Map.of()));
        assertEquals(
                cooking(new Cake(1, new Glaze(0.3, Flour.WHEAT), 2, 3, Flour.WHEAT)),
                Settings.read(Kitchen.class, Map.of("dish", "Cake", "dish.topping.thickness", "0.3")));
    }

    @Test
    void changesOneKey() {
        assertEquals(cooking(new Soup(1.25, true)), Settings.with(DEFAULTS, "dish.salt", "1.25"));
        assertEquals("a = b, c", Settings.with(DEFAULTS, "note", " a = b, c ").note());
    }

    @Test
    void givesTheSameInstanceWhereNothingDiffers() {
        assertSame(DEFAULTS, Settings.with(DEFAULTS, Map.of("dish", "Soup", "dish.salt", "0.50")));
    }

    @Test
    void keepsWhatWasChangedWhenAMemberIsReplaced() {
        Kitchen salted = Settings.with(DEFAULTS, "dish.salt", "1.25");
        Dish bread = Settings.with(salted, "dish", "Bread").dish();
        assertEquals(new Bread(1.25, 240, Flour.RYE_FLOUR, List.of(32, 32)), bread);
    }

    @Test
    void givesDefaultsWayWhenAMemberIsReplaced() {
        Dish bread = Settings.with(DEFAULTS, "dish", "Bread").dish();
        assertEquals(Schema.of(Bread.class).defaults(), bread);
    }

    @Test
    void dropsWhatDoesNotFitTheNewMember() {
        Kitchen oversalted = Settings.with(DEFAULTS, "dish.salt", "50");
        assertEquals(1.5, ((Bread) Settings.with(oversalted, "dish", "Bread").dish()).salt());
        assertEquals(1, ((Cake) Settings.with(oversalted, "dish", "Cake").dish()).salt());
    }

    @Test
    void carriesNothingWhereItWouldBreakTheNewMember() {
        Limits between = new Limits(new Between(1, 9));
        assertEquals(new Limits(new Below(1, 5)), Settings.with(between, "limit", "Below"));
        assertEquals(
                new Limits(new Below(1, 5)),
                Settings.with(between, Settings.differences(between, new Limits(new Below(1, 5)))));
        assertEquals(
                new Limits(new Below(9, 10)), Settings.with(between, Map.of("limit", "Below", "limit.bound", "10")));
    }

    sealed interface Limit extends Family permits Between, Below {}

    record Between(@Knob("0") double low, @Knob("2") double high) implements Limit {}

    record Below(@Knob("1") double high, @Knob("5") double bound) implements Limit {
        Below {
            if (high > bound) {
                throw new IllegalArgumentException("high exceeds the bound.");
            }
        }
    }

    record Limits(Limit limit) {}

    @Test
    void appliesAssignmentsTogether() {
        Map<String, String> together = Map.of("dish.high", "9", "dish.low", "8", "dish", "Cake", "guests", "2");
        Kitchen changed = Settings.with(DEFAULTS, together);
        assertEquals(new Cake(1, new Glaze(0.1, Flour.WHEAT), 8, 9, Flour.WHEAT), changed.dish());
        assertEquals(2, changed.guests());
    }

    @Test
    void namesTheAssignmentsBetweenTwoTrees() {
        Kitchen salted = Settings.with(DEFAULTS, "dish.salt", "1.25");
        Kitchen bread = Settings.with(salted, Map.of("dish", "Bread", "guests", "8"));
        assertEquals("dish = Bread\nguests = 8\n", lines(Settings.differences(salted, bread)));
        assertEquals("dish = Soup\nguests = 4\n", lines(Settings.differences(bread, salted)));
        assertEquals("dish = Soup\ndish.salt = 0.5\nguests = 4\n", lines(Settings.differences(bread, DEFAULTS)));
        assertEquals("", lines(Settings.differences(bread, bread)));
    }

    @Test
    void listsMembersWithThoseOfSubInterfacesInPlace() {
        assertEquals(List.of(Soup.class, Bread.class, Cake.class, Salad.class), Settings.members(Dish.class));
        assertEquals(List.of(Bread.class, Cake.class), Settings.members(Baked.class));
    }

    @Test
    void givesMembersByName() {
        assertEquals("Salad", Settings.nameOf(new Salad()));
        assertEquals(new Soup(0.5, true), Settings.member(Dish.class, "Soup"));
        assertThrows(SettingsException.class, () -> Settings.member(Baked.class, "Soup"));
    }

    @Test
    void findsSettingsUnderTheMembersInForce() {
        assertEquals("Soup.salt", Settings.find(DEFAULTS, "dish.salt").toString());
        Kitchen cake = cooking(Settings.member(Dish.class, "Cake"));
        assertEquals("Cake.salt", Settings.find(cake, "dish.salt").toString());
        assertEquals(
                "Glaze.thickness", Settings.find(cake, "dish.topping.thickness").toString());
        assertThrows(SettingsException.class, () -> Settings.find(DEFAULTS, "dish.minutes"));
        assertThrows(SettingsException.class, () -> Settings.find(DEFAULTS, "guests.salt"));
    }

    @Test
    void findsSettingsUnderAnyMember() {
        assertEquals(
                "Bread.minutes", Settings.find(Kitchen.class, "dish.minutes").toString());
        assertThrows(SettingsException.class, () -> Settings.find(Kitchen.class, "dish.minute"));
    }

    @Test
    void knowsWhatRestarts() {
        assertTrue(Settings.restarts(Kitchen.class, "guests"));
        assertTrue(Settings.restarts(Kitchen.class, "dish.minutes"));
        assertFalse(Settings.restarts(Kitchen.class, "dish.salt"));
        assertFalse(Settings.restarts(DEFAULTS, "dish.salt"));
        assertThrows(SettingsException.class, () -> Settings.restarts(DEFAULTS, "dish.minutes"));
    }
}
