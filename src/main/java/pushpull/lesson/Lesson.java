package pushpull.lesson;

import java.util.List;

/// A lesson as it is written, with every word of it understood.
///
/// @param name of the file, without its ending
/// @param head what the list of lessons says of it
/// @param steps in order, at least one
public record Lesson(String name, Head head, List<LessonStep> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }

    /// What the list of lessons says.
    ///
    /// @param title of the lesson
    /// @param claim what it shows, in one short line
    /// @param source authors and year
    /// @param minutes how long it takes
    /// @param chapter the heading under which it stands
    /// @param before what one should know before
    public record Head(String title, String claim, String source, int minutes, String chapter, String before) {}

    /// The step at which the runs of a step began: the nearest one, at or before it, that loads something.
    ///
    /// To open a step by itself, everything from there on is carried out, with the answers.
    public int beginning(int step) {
        int first = step;
        while (first > 0 && !steps.get(first).loads()) {
            first--;
        }
        return first;
    }

    /// How many of its steps ask something.
    public long questions() {
        return steps.stream().filter(step -> step.question().isPresent()).count();
    }
}
