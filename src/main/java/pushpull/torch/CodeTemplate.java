package pushpull.torch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A Python template with placeholders: `{margin}` stands for a knob's value, and a line that ends in `#?
/// form=hadsell,smoothing!=0` is kept only if the knobs have these values (`^=` tests how a value begins).
final class CodeTemplate {
    private static final Pattern HOLE = Pattern.compile("\\{([a-zA-Z ]+)}");
    private static final Pattern CONDITION = Pattern.compile("([a-zA-Z]+)(!=|\\^=|=)(.*)");
    private static final String MARK = "  #? ";

    private CodeTemplate() {}

    /// A template filled in; empty if there is none, or none of it applies.
    ///
    /// @param name of the file, such as `ContrastiveLoss` or `library/ContrastiveLoss`
    /// @param values of knobs by name
    static Optional<String> filled(String name, Map<String, String> values) {
        String text = read(name);
        if (text == null) {
            return Optional.empty();
        }
        String lines = text.lines()
                .filter(line -> applies(line, values))
                .map(CodeTemplate::bare)
                .collect(Collectors.joining("\n"));
        String full = HOLE.matcher(lines)
                .replaceAll(hole -> Matcher.quoteReplacement(python(values.getOrDefault(hole.group(1), hole.group()))));
        return full.isBlank() ? Optional.empty() : Optional.of(full.strip() + "\n");
    }

    private static @Nullable String read(String name) {
        try (InputStream stream = CodeTemplate.class.getResourceAsStream("/pushpull/torch/" + name + ".py")) {
            return stream == null ? null : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean applies(String line, Map<String, String> values) {
        int mark = line.indexOf(MARK.strip());
        if (mark < 0) {
            return true;
        }
        for (String condition :
                line.substring(mark + MARK.strip().length()).strip().split(",")) {
            Matcher parts = CONDITION.matcher(condition.strip());
            if (!parts.matches()) {
                throw new IllegalStateException("not a condition: " + condition);
            }
            String value = values.getOrDefault(parts.group(1), "");
            boolean holds =
                    switch (parts.group(2)) {
                        case "=" -> value.equals(parts.group(3));
                        case "!=" -> !value.equals(parts.group(3));
                        default -> value.startsWith(parts.group(3));
                    };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String line) {
        int mark = line.indexOf(MARK.strip());
        return mark < 0 ? line : line.substring(0, mark).stripTrailing();
    }

    private static String python(String value) {
        return switch (value) {
            case "true" -> "True";
            case "false" -> "False";
            default -> value;
        };
    }
}
