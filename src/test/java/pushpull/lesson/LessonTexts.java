package pushpull.lesson;

/// Short lessons for tests.
public final class LessonTexts {
    /// The head of every one of them.
    public static final String HEAD = """
        ---
        title: A title
        claim: A claim
        source: Someone 2020
        minutes: 5
        chapter: A chapter
        before: nothing
        ---
        """;

    /// An experiment that takes no time.
    public static final String SMALL = """
        load = defaults
        data.size = 24
        heldOut = 0
        batch = 12
        encoder.layers = 8
        """;

    private LessonTexts() {}

    /// A lesson of one step with these instructions.
    public static String of(String instructions) {
        return HEAD + "## A step\n\nSome words.\n\n```pushpull\n" + instructions + "```\n";
    }

    /// The number of the line at which the instructions of [#of] begin.
    public static final int FIRST = 14;

    /// A lesson with these instructions, read.
    public static Lesson read(String instructions) {
        return LessonReader.read("test.md", of(instructions), "");
    }
}
