package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    record Tug(@Knob("1") double margin, @Knob("1") double sharpness) implements Family {}

    @Test
    void fillsInArguments() {
        assertEquals("0.5 to $1", Texts.general("range.between", 0.5, "$1"));
        assertEquals("{1} to b", Texts.general("range.between", "{1}", "b"));
        assertThrows(MissingResourceException.class, () -> Texts.general("no.such.text"));
    }

    @Test
    void opensOtherBundles() {
        assertTrue(Texts.bundle("settings").has("knob.margin"));
        assertFalse(Texts.bundle("settings").has("setting.unknown"));
        assertThrows(MissingResourceException.class, () -> Texts.bundle("nowhere"));
    }

    @Test
    void sharesTheTextsOfCommonKnobs() {
        assertEquals("Margin", Texts.label(Tug.class, "margin"));
        assertEquals(
                Texts.bundle("settings").get("knob.margin.why"),
                Texts.why(Schema.of(Tug.class).setting("margin")));
    }

    @Test
    void fallsBackToWords() {
        assertEquals("Sharpness", Texts.label(Tug.class, "sharpness"));
        assertEquals("", Texts.why(Tug.class, "sharpness"));
        assertEquals("Glaze", Texts.label(Kitchen.Glaze.class));
        assertEquals("", Texts.about(Kitchen.Glaze.class));
        assertEquals(Optional.empty(), Texts.formula(Kitchen.Glaze.class));
        assertEquals("Rye flour", Texts.label(Kitchen.Flour.RYE_FLOUR));
    }

    @Test
    void takesNamesApart() {
        assertEquals("false negatives", Texts.words("falseNegatives"));
        assertEquals("triplet loss", Texts.words("TripletLoss"));
        assertEquals("CSV file", Texts.words("CSVFile"));
    }

    @Test
    void missingTextsAreFound() {
        assertEquals(
                "[Kitchen.dish, Kitchen.dish.why, Soup, Soup.about, Soup.salt, Soup.salt.why, Soup.hot, Soup.hot.why]",
                MissingTexts.of(Kitchen.class).subList(0, 8).toString());
        assertFalse(MissingTexts.of(Kitchen.class).contains("Kitchen.seed"));
        assertTrue(MissingTexts.of(Kitchen.class).contains("Cherries.thickness.why"));
    }

    /// Of two texts under one key a bundle silently keeps the last.
    @ParameterizedTest
    @ValueSource(strings = {"messages", "messages-settings", "messages-formula"})
    void noKeyIsGivenTwice(String bundle) throws IOException {
        Properties texts = new Properties() {
            private static final long serialVersionUID = 1;

            @Override
            public synchronized @Nullable Object put(Object key, Object value) {
                assertFalse(containsKey(key), () -> key + " is given twice");
                return super.put(key, value);
            }
        };
        String file = "/pushpull/" + bundle + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        assertFalse(texts.isEmpty());
    }
}
