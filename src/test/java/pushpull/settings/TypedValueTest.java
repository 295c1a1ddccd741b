package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedValueTest {
    /// What a person types into.
    ///
    /// @param share has no unit, and a range in which zero is the default
    /// @param angle has a unit
    record Form(
            @Knob(value = "0", min = 0, max = 1) double share,

            @Knob(value = "2.5", min = -1e6, max = 1e6, unit = "°")
            double angle,

            @Knob(value = "64", min = 2, max = 16384) int batch,

            @Knob(value = "100", min = 1, max = 1e9, unit = "steps")
            long steps,

            @Knob(value = "32,32", min = 1, max = 1024) List<Integer> layers,
            @Knob("") String file) {}

    private static Object read(String setting, String text) {
        return TypedValue.read(Schema.of(Form.class).setting(setting), text);
    }

    private static String refusal(String setting, String text) {
        return String.valueOf(
                assertThrows(SettingsException.class, () -> read(setting, text)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5|0.5",
                "0,5|0.5",
                ",5|0.5",
                "0,125|0.125",
                "1.25|1.25",
                "12,5|12.5",
                "٠٫٥|0.5",
                "۱٫۲۵|1.25",
                "۱۲٫۵|12.5",
                "１．５|1.5",
                "−1.5|-1.5",
                "–2|-2",
                "1e-5|0.00001",
                "1.2e−4|0.00012",
                "1.234,5|1234.5",
                "1,234.5|1234.5",
                "1 234,5|1234.5",
                "٢٬٥٠٠٫٥|2500.5",
                "45°|45",
                "45 °|45",
                "\u200f٤٥\u200f|45"
            })
    void numbersAreReadInEveryNotation(String text, double expected) {
        assertEquals(expected, read("angle", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"20 %|0.2", "20%|0.2", "٢٠٪|0.2", "7,5 %|0.075", "100%|1"})
    void perCentsAreShares(String text, double expected) {
        assertEquals(expected, read("share", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"128|128", "۱۲۸|128", "١٢٨|128", " 128 |128", "1 024|1024"})
    void wholeNumbersAreReadInDigitsOfAnyScript(String text, int expected) {
        assertEquals(expected, read("batch", text));
    }

    @Test
    void theUnitMayBeTyped() {
        assertEquals(250L, read("steps", "250 steps"));
        assertEquals(250L, read("steps", "250Steps"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"16,8", "16, 8", "16;8", "16 8", "۱۶، ۸", " 16 , 8 "})
    void listsAreSeparatedAsPeopleDo(String text) {
        assertEquals(List.of(16, 8), read("layers", text));
    }

    @Test
    void aListMayBeEmpty() {
        assertEquals(List.of(), read("layers", "  "));
    }

    @Test
    void textsStandAsTheyAre() {
        assertEquals("/data/a−b ۱,5.csv", read("file", " /data/a−b ۱,5.csv "));
    }

    @Test
    void aRefusalSaysWhatIsAllowed() {
        assertEquals("\"0.00.20\" is not a number. Share takes 0 to 1, for example 0.2.", refusal("share", "0.00.20"));
        assertEquals("7 is out of range. Share takes 0 to 1, for example 0.2.", refusal("share", "7"));
        assertEquals("\"2.5\" is not a whole number. Batch takes 2 to 16384, for example 64.", refusal("batch", "2.5"));
        assertEquals("1 is out of range. Batch takes 2 to 16384, for example 64.", refusal("batch", "1"));
        assertTrue(refusal("batch", "99999999999").startsWith("99999999999 is out of range."));
        assertTrue(refusal("layers", "32,x").startsWith("\"32,x\" is not a list of whole numbers."));
        assertTrue(refusal("share", "").contains("(empty)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,250", "12,000", "999,999"})
    void whatHasTwoMeaningsIsRefused(String text) {
        assertTrue(refusal("angle", text).contains("two ways"), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "1..5", "0.00.20", "1,2,3", "1.2.3,4,5", "NaN", "Infinity", "0x10", "1d", "--1", "%"})
    void whatMeansNothingIsRefused(String text) {
        assertThrows(SettingsException.class, () -> read("angle", text));
    }

    @Test
    void whatIsShownIsReadBack() {
        for (double value : new double[] {0, 1, -1, 0.5, 0.00001, 123456.75, 1.0 / 3, -2.5e-7}) {
            assertEquals(value, read("angle", ReadableNumber.minus(Decimal.text(value))));
        }
    }
}
