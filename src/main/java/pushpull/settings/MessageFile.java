package pushpull.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// A message bundle read line by line.
///
/// It reads what `Properties` reads if no line goes on in the next, with whole lines and not with single characters:
/// a start, when nothing is compiled yet, spends a tenth of its time on characters otherwise.
final class MessageFile extends ResourceBundle {
    private final Map<String, String> texts = new HashMap<>();

    private MessageFile(InputStream file) throws IOException {
        for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            int equals = line.indexOf('=');
            if (line.indexOf('\\') >= 0) {
                escaped(line);
            } else if (equals > 0 && line.charAt(0) != '#') {
                texts.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).stripLeading());
            }
        }
    }

    /// Finds bundles as files of properties in the root locale.
    static final class Finder extends Control {
        @Override
        public List<String> getFormats(String name) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public List<Locale> getCandidateLocales(String name, Locale locale) {
            return List.of(Locale.ROOT);
        }

        @Override
        public ResourceBundle newBundle(String name, Locale locale, String format, ClassLoader loader, boolean reload)
                throws IOException {
            String resource = toResourceName(toBundleName(name, locale), "properties");
            try (InputStream file = loader.getResourceAsStream(resource)) {
                if (file == null) {
                    throw new MissingResourceException("The program lacks its texts " + resource, name, "");
                }
                return new MessageFile(file);
            }
        }
    }

    private void escaped(String line) throws IOException {
        Properties one = new Properties();
        one.load(new StringReader(line));
        for (String key : one.stringPropertyNames()) {
            texts.put(key, one.getProperty(key));
        }
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
