package pushpull.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the lines between the marks at the beginning of a lesson.
///
/// @param head what they say; empty texts for what they do not
/// @param lines how many lines they are, with the marks
record HeadReader(Lesson.Head head, int lines) {
    private static final String MARK = "---";
    private static final List<String> KEYS = List.of("title", "claim", "source", "minutes", "chapter", "before");
    private static final int LONGEST = 120;
    private static final int LONGEST_LESSON = 180;

    static HeadReader of(List<String> lines, Problems problems) {
        Map<String, String> values = new HashMap<>();
        int end = 1;
        if (lines.isEmpty() || !lines.getFirst().strip().equals(MARK)) {
            problems.add(1, "head.missing");
            return new HeadReader(head(values), 0);
        }
        while (end < lines.size() && !lines.get(end).strip().equals(MARK)) {
            line(end + 1, lines.get(end).strip(), values, problems);
            end++;
        }
        if (end == lines.size()) {
            problems.add(1, "head.open");
        }
        for (String key : KEYS) {
            if (!values.containsKey(key)) {
                problems.add(1, "head.lacks", key);
            }
        }
        return new HeadReader(head(values), Math.min(end + 1, lines.size()));
    }

    private static void line(int number, String line, Map<String, String> values, Problems problems) {
        int sign = line.indexOf(':');
        if (line.isEmpty()) {
            return;
        }
        String key = sign < 0 ? line : line.substring(0, sign).strip();
        String value = line.substring(sign + 1).strip();
        if (sign < 0 || value.isEmpty()) {
            problems.add(number, "head.line");
        } else if (!KEYS.contains(key)) {
            problems.add(number, "head.unknown", key, String.join(", ", KEYS));
        } else if (value.length() > LONGEST) {
            problems.add(number, "head.long", key, LONGEST);
        } else if (key.equals("minutes")
                && (!value.matches("[0-9]{1,3}") || Integer.parseInt(value) > LONGEST_LESSON)) {
            problems.add(number, "head.minutes", value, LONGEST_LESSON);
        } else if (values.put(key, value) != null) {
            problems.add(number, "head.twice", key);
        }
    }

    private static Lesson.Head head(Map<String, String> values) {
        String minutes = values.getOrDefault("minutes", "0");
        return new Lesson.Head(
                values.getOrDefault("title", ""),
                values.getOrDefault("claim", ""),
                values.getOrDefault("source", ""),
                Integer.parseInt(minutes),
                values.getOrDefault("chapter", ""),
                values.getOrDefault("before", ""));
    }
}
