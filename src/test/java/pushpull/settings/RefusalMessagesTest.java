package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalMessagesTest {
    private static final Kitchen KITCHEN = Schema.of(Kitchen.class).defaults();
    private static final Kitchen BREAD = Settings.with(KITCHEN, "dish", "Bread");
    private static final Kitchen CAKE = Settings.with(KITCHEN, "dish", "Cake");

    private static void assertRefused(String message, Kitchen kitchen, String key, String value) {
        SettingsException refused = assertThrows(SettingsException.class, () -> Settings.with(kitchen, key, value));
        assertEquals(message, refused.getMessage());
        assertEquals(key, refused.key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dish.slt   | Unknown setting 'dish.slt'. Did you mean 'dish.salt'? Soup has: salt, hot.",
                "salt       | Unknown setting 'salt'. Did you mean 'dish.salt'? Settings here: dish, heat, guests,"
                        + " seed, note.",
                "dish.x.y   | Unknown setting 'dish.x.y'. Soup has: salt, hot.",
                "dish.      | Unknown setting 'dish.'. Did you mean 'dish'? Soup has: salt, hot.",
                "zzzzz      | Unknown setting 'zzzzz'. Settings here: dish, heat, guests, seed, note.",
                "guests.max | Unknown setting 'guests.max'. Settings here: dish, heat, guests, seed, note.",
                "~~         | Unknown setting ''. Settings here: dish, heat, guests, seed, note."
            })
    void unknownKeys(String key, String message) {
        assertRefused(message, KITCHEN, key, "1");
    }

    @Test
    void unknownKeyOfAMemberWithoutSettings() {
        Kitchen salad = Settings.with(KITCHEN, "dish", "Salad");
        assertRefused("Unknown setting 'dish.size'. Salad has no settings.", salad, "dish.size", "1");
    }

    @Test
    void wrongMembers() {
        assertRefused(
                "'Breed' is not a dish. Did you mean 'Bread'? Choose one of: Soup, Bread, Cake, Salad.",
                KITCHEN,
                "dish",
                "Breed");
        assertRefused("'Pie' is not a topping. Choose one of: Glaze, Cherries.", CAKE, "dish.topping", "Pie");
        SettingsException byFamily =
                assertThrows(SettingsException.class, () -> Settings.member(Kitchen.Heat.class, "ovem"));
        assertEquals("'ovem' is not a heat. Did you mean 'Oven'? Choose one of: Oven, Fire.", byFamily.getMessage());
    }

    @Test
    void wrongChoices() {
        assertRefused(
                "'rye' is not a flour. Did you mean 'rye-flour'? Choose one of: wheat, rye-flour.",
                BREAD,
                "dish.flour",
                "rye");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dish.salt    | -3          | dish.salt takes 0 to 2, not -3.",
                "dish.salt    | 2.5         | dish.salt takes 0 to 2, not 2.5.",
                "dish.salt    | NaN         | \"NaN\" is not a number. dish.salt takes 0 to 2, for example 1.5.",
                "dish.salt    | Infinity    | \"Infinity\" is not a number. dish.salt takes 0 to 2, for example 1.5.",
                "dish.salt    | 1e999       | dish.salt takes a finite number, not Infinity.",
                "dish.salt    | 1d          | \"1d\" is not a number. dish.salt takes 0 to 2, for example 1.5.",
                "dish.salt    | ~~          | \"\" is not a number. dish.salt takes 0 to 2, for example 1.5.",
                "dish.salt    | 0,5         | \"0,5\" is not a number. dish.salt takes 0 to 2, for example 1.5.",
                "dish.minutes | 0           | dish.minutes takes at least 1, not 0.",
                "dish.minutes | 2147483648  | dish.minutes takes 1 to 2147483647, not 2147483648.",
                "dish.minutes | 1.5         | \"1.5\" is not a whole number. dish.minutes takes at least 1, for"
                        + " example 240.",
                "guests       | 65          | guests takes 1 to 64, not 65.",
                "seed         | 9223372036854775808 | seed takes -9223372036854775808 to 9223372036854775807,"
                        + " not 9223372036854775808.",
                "dish.layers  | 32,,8       | \"32,,8\" is not a list of whole numbers. Write dish.layers like 32,32,"
                        + " or leave it empty.",
                "dish.layers  | 32,0        | dish.layers takes 1 to 4096, not 32,0.",
            })
    void wrongNumbers(String key, String value, String message) {
        assertRefused(message, BREAD, key, value);
    }

    @Test
    void wrongTruth() {
        assertRefused("\"yes\" is neither true nor false. dish.hot takes one of these.", KITCHEN, "dish.hot", "yes");
    }

    @Test
    void textOfTwoLines() {
        assertRefused("note takes one line of text without spaces at its ends.", KITCHEN, "note", "a\nb");
        SettingsException blank =
                assertThrows(SettingsException.class, () -> Schema.of(KITCHEN).with(KITCHEN, "note", " a"));
        assertEquals("note takes one line of text without spaces at its ends.", blank.getMessage());
    }

    @Test
    void numbersWithAnUpperLimitOnly() {
        assertRefused("dish.low takes at most 10, not 11.", CAKE, "dish.low", "11");
        assertEquals(
                "any number",
                Schema.of(Kitchen.Cake.class).setting("high").range().text());
    }

    @Test
    void valuesThatTheRecordRefuses() {
        assertRefused("dish.low = 5: low must be smaller than high.", CAKE, "dish.low", "5");
        assertRefused("dish.salt = 13: these values cannot be used together.", CAKE, "dish.salt", "13");
        SettingsException both = assertThrows(
                SettingsException.class, () -> Settings.with(CAKE, Map.of("dish.low", "5", "dish.high", "4")));
        assertEquals("dish: low must be smaller than high.", both.getMessage());
        assertEquals("dish", both.key());
    }

    @Test
    void refusedInReading() {
        SettingsException refused = assertThrows(
                SettingsException.class,
                () -> Settings.read(Kitchen.class, Map.of("dish", "Bread", "dish.hot", "true")));
        assertEquals("Unknown setting 'dish.hot'. Bread has: salt, minutes, flour, layers.", refused.getMessage());
    }
}
