package pushpull.table;

import pushpull.settings.ReadableFailure;
import pushpull.settings.Texts;

/// Data that cannot be used, in words for the person who chose it: what was wrong, where, and what is allowed.
public final class DataException extends RuntimeException implements ReadableFailure {
    private static final long serialVersionUID = 1;

    private final String message;

    private DataException(String message) {
        super(message);
        this.message = message;
    }

    /// A sentence or two for the person.
    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public String spoken() {
        return message;
    }

    /// The exception with the text `key` of the bundle, its places filled with `parts`.
    public static DataException of(String key, Object... parts) {
        return new DataException(Texts.bundle("data").get(key, parts));
    }

    public DataException because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
