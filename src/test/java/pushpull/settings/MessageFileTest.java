package pushpull.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-data",
                "-dialect",
                "-doctor",
                "-file",
                "-formula",
                "-paint",
                "-reference",
                "-settings",
                "-torch",
                "-train",
                "-ui"
            })
    void itReadsWhatPropertiesWouldRead(String area) throws IOException {
        Properties expected = new Properties();
        try (InputStream file =
                MessageFileTest.class.getResourceAsStream("/pushpull/messages" + area + ".properties")) {
            assertNotNull(file);
            expected.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        ResourceBundle read = ResourceBundle.getBundle(
                "pushpull.messages" + area,
                Locale.ROOT,
                MessageFileTest.class.getClassLoader(),
                new MessageFile.Finder());

        assertEquals(expected.stringPropertyNames(), read.keySet());
        for (String key : read.keySet()) {
            assertEquals(expected.getProperty(key), read.getString(key));
        }
    }
}
