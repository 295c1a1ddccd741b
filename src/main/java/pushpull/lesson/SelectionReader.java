package pushpull.lesson;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a lesson selects.
final class SelectionReader {
    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,9})(?:\\s*,\\s*([0-9]{1,9}))?");
    private static final Pattern OF_CLASS = Pattern.compile("class\\s+([0-9]{1,4})");

    private SelectionReader() {}

    /// @throws QuantityReader.Unreadable if the text is no selection
    static Selection read(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        Matcher ofClass = OF_CLASS.matcher(text);
        if (numbers.matches()) {
            int first = Integer.parseInt(numbers.group(1));
            return numbers.group(2) == null
                    ? new Selection.Point(first)
                    : new Selection.Pair(first, Integer.parseInt(numbers.group(2)));
        }
        if (ofClass.matches()) {
            return new Selection.OfClass(Integer.parseInt(ofClass.group(1)));
        }
        return switch (text) {
            case "none" -> new Selection.None();
            case "strongest" -> new Selection.Strongest();
            case "mislabelled" -> new Selection.Mislabelled();
            default -> throw new QuantityReader.Unreadable(InstructionReader.TEXTS.get("select.form", text));
        };
    }
}
