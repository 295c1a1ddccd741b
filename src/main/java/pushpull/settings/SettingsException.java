package pushpull.settings;

/// A setting that was refused; the message says to a person what was wrong, where, and what is allowed.
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;

    public SettingsException(String key, String message) {
        super(message);
        this.key = key;
    }

    SettingsException(String key, String message, Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    /// The key of the setting, or of the family member whose constructor refused; empty for the root record.
    public String key() {
        return key;
    }
}
