package pushpull.reference;

import pushpull.settings.Texts;

/// A well-formed case that asks for something this program has no formula for: the case fails, in words.
final class Refusal extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private Refusal(String message) {
        super(message);
    }

    /// The refusal of a parameter's value.
    ///
    /// @param known which values there are a formula for
    static Refusal of(String where, String name, Object value, Object known) {
        return new Refusal(Texts.bundle("reference").get("field.choice", where, name, value, known));
    }
}
