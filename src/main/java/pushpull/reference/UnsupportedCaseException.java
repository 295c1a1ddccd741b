package pushpull.reference;

import pushpull.dialect.UnsupportedCallException;
import pushpull.settings.Texts;

/// A well-formed case that asks for something this program has no formula for: the case fails, with a sentence.
public final class UnsupportedCaseException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private UnsupportedCaseException(String message) {
        super(message);
    }

    /// The refusal of a parameter's value.
    ///
    /// @param known the values that there is a formula for
    public static UnsupportedCaseException of(String where, String name, Object value, Object known) {
        return new UnsupportedCaseException(Texts.bundle("reference").get("field.choice", where, name, value, known));
    }

    /// The refusal of a library call of a case, with its place.
    public static UnsupportedCaseException of(String where, UnsupportedCallException refusal) {
        return new UnsupportedCaseException(
                Texts.bundle("reference").get("case.call", where, String.valueOf(refusal.getMessage())));
    }
}
