package pushpull.lesson;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushpull.settings.Texts;

/// What is found wrong with a lesson while it is read.
final class Problems {
    private static final Texts TEXTS = Texts.bundle("lesson");
    private static final int MOST = 100;

    private final String name;
    private final Pattern located;
    private final List<LessonException.Problem> found = new ArrayList<>();

    /// @param name of the lesson, for messages
    Problems(String name) {
        this.name = name;
        located = Pattern.compile(Pattern.quote(name) + ", line ([0-9]+): (.*)", Pattern.DOTALL);
    }

    /// Takes note of a problem by its text.
    void add(int line, String key, Object... arguments) {
        say(line, TEXTS.get(key, arguments));
    }

    /// Takes note of a refusal, whose sentence may name the line itself.
    void add(int line, RuntimeException refusal) {
        String sentence = Objects.requireNonNullElse(refusal.getMessage(), "");
        Matcher parts = located.matcher(sentence);
        if (parts.matches()) {
            say(Integer.parseInt(parts.group(1)), parts.group(2));
        } else {
            say(line, sentence);
        }
    }

    private void say(int line, String sentence) {
        if (found.size() < MOST) {
            found.add(new LessonException.Problem(line, sentence));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /// Everything, by line.
    LessonException exception() {
        return new LessonException(
                name,
                found.stream()
                        .sorted(Comparator.comparingInt(LessonException.Problem::line))
                        .distinct()
                        .toList());
    }
}
