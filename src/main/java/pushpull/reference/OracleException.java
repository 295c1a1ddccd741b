package pushpull.reference;

import pushpull.dialect.ArgumentException;
import pushpull.settings.Texts;

/// A malformed reference file: the message says which file, where in it, and what was expected there.
public final class OracleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private OracleException(String message) {
        super(message);
    }

    /// The exception with the text `key` of the bundle, filled in with `parts`.
    public static OracleException of(String key, Object... parts) {
        return new OracleException(Texts.bundle("reference").get(key, parts));
    }

    /// An error in an argument that a case gives to a library, with its place.
    public static OracleException of(String where, ArgumentException fault) {
        return of("case.call", where, String.valueOf(fault.getMessage()));
    }
}
