package pushpull.dialect;

import pushpull.settings.Texts;

/// An argument that is missing from a call, or of another type than the library takes.
public final class ArgumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private ArgumentException(String message) {
        super(message);
    }

    /// The exception with the text `key` of the bundle about an argument.
    static ArgumentException of(String key, String name) {
        return new ArgumentException(Texts.bundle("dialect").get(key, name));
    }
}
