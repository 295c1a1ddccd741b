package pushpull.reference;

import pushpull.dialect.ArgumentException;
import pushpull.settings.Texts;

/// A reference file that cannot be read as one, in words: which file, where in it, and what was expected there.
public final class OracleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private OracleException(String message) {
        super(message);
    }

    /// The exception with the text `key` of the bundle, its places filled with `parts`.
    public static OracleException of(String key, Object... parts) {
        return new OracleException(Texts.bundle("reference").get(key, parts));
    }

    /// The fault of an argument that a case gives to a library, with its place.
    public static OracleException of(String where, ArgumentException fault) {
        return of("case.call", where, String.valueOf(fault.getMessage()));
    }
}
