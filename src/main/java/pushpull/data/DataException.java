package pushpull.data;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/// Data that cannot be used, in words for the person who chose it: what was wrong, where, and what is allowed.
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private DataException(String message) {
        super(message);
    }

    /// The exception with the text `key` of the bundle, its places filled with `parts`.
    static DataException of(String key, Object... parts) {
        String pattern =
                ResourceBundle.getBundle("pushpull.messages-data", Locale.ROOT).getString(key);
        Object[] words = Arrays.stream(parts).map(String::valueOf).toArray();
        return new DataException(new MessageFormat(pattern, Locale.ROOT).format(words));
    }

    DataException because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
