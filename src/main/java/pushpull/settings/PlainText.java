package pushpull.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Text with numbers in it for files, pipes and tables: the same bytes in every locale, with ASCII digits and a point.
///
/// The only place that formats: what follows the machine's locale cannot be read back on another.
public final class PlainText {
    private PlainText() {}

    /// As `String.format`.
    public static String of(String format, @Nullable Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
