package pushpull.settings;

/// A setting that was refused; the message says to a person what was wrong, where, and what is allowed.
public final class SettingsException extends RuntimeException implements ReadableFailure {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String spoken;

    public SettingsException(String key, String message) {
        this(key, message, message);
    }

    /// @param message with members of families by the names that files and the command line have for them
    /// @param spoken the same with their labels
    public SettingsException(String key, String message, String spoken) {
        super(message);
        this.key = key;
        this.spoken = spoken;
    }

    SettingsException(String key, String message, Throwable cause) {
        super(message, cause);
        this.key = key;
        this.spoken = message;
    }

    /// The message as a window says it.
    @Override
    public String spoken() {
        return spoken;
    }

    /// The key of the setting, or of the family member whose constructor refused; empty for the root record.
    public String key() {
        return key;
    }
}
