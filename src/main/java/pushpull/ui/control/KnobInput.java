package pushpull.ui.control;

/// What becomes of the texts that a person types for a setting.
interface KnobInput {
    /// Takes a text as the value, or says why it means none and returns false.
    boolean take(String text);

    /// Whether a refusal stands to be read, which may be of a value that was taken first.
    boolean isRefused();
}
