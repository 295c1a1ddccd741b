package pushpull.dialect;

import pushpull.settings.Texts;

/// A well-formed call that asks for something this program has no formula for.
public final class UnsupportedCallException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private UnsupportedCallException(String message) {
        super(message);
    }

    /// The refusal of an argument's value.
    ///
    /// @param known the values that there is a formula for
    static UnsupportedCallException of(String name, Object value, String known) {
        return new UnsupportedCallException(Texts.bundle("dialect").get("argument.choice", name, value, known));
    }

    /// The refusal of a function.
    static UnsupportedCallException of(LibraryCall call) {
        return new UnsupportedCallException(
                Texts.bundle("dialect").get("call.unknown", call.library().repository(), call.function()));
    }
}
