package pushpull.settings;

/// A failure with a sentence for the person: what was wrong, where, and what is allowed.
public interface ReadableFailure {
    String spoken();

    /// Any failure as a sentence. One without words of its own is a fault of the program or a lack of memory.
    static String of(Throwable failure) {
        return switch (failure) {
            case ReadableFailure known -> known.spoken();
            case OutOfMemoryError _ ->
                Texts.general("failure.memory", Runtime.getRuntime().maxMemory() >> 20);
            default -> Texts.general("failure.program", failure);
        };
    }
}
