package pushpull.lesson;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Puts a question together from its lines.
final class QuestionReader {
    private static final int FEWEST = 2;
    private static final int MOST = 6;
    private static final String SELECTED = "selected";

    private final int line;
    private final List<ProseText> text;
    private final List<String> answers = new ArrayList<>();
    private final List<Integer> right = new ArrayList<>();
    private @Nullable Question other;
    private boolean mixed;

    QuestionReader(int line, List<ProseText> text) {
        this.line = line;
        this.text = text;
    }

    /// Takes a line that says how it is answered.
    ///
    /// @throws QuantityReader.Unreadable if the line cannot be read
    void take(String key, String value, Vocabulary words) {
        mixed |= other != null || !answers.isEmpty() && !key.equals("choice") && !key.equals("right");
        switch (key) {
            case "choice" -> answers.add(value);
            case "right" -> {
                right.add(answers.size());
                answers.add(value);
            }
            case "number" -> other = number(value, words);
            default -> other = ghost(value);
        }
    }

    private static Question number(String value, Vocabulary words) {
        String[] parts = value.split("\\+-", -1);
        if (parts.length != 2) {
            throw unreadable("ask.within", value);
        }
        return new Question.Number(QuantityReader.quantity(parts[0], words), within(parts[1], value));
    }

    private static Question ghost(String value) {
        String[] parts = value.split("\\+-", -1);
        if (parts.length != 2) {
            throw unreadable("ask.within", value);
        }
        Selection point = parts[0].strip().equals(SELECTED) ? new Selection.Present() : point(parts[0].strip());
        return new Question.Ghost(point, within(parts[1], value));
    }

    private static Selection point(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw unreadable("ask.ghost", text);
        }
        return new Selection.Point(Integer.parseInt(text));
    }

    private static double within(String text, String value) {
        if (QuantityReader.quantity(text, Vocabulary.NOTHING) instanceof Quantity.Constant tolerance
                && tolerance.value() > 0) {
            return tolerance.value();
        }
        throw unreadable("ask.within", value);
    }

    private static QuantityReader.Unreadable unreadable(String key, String value) {
        return new QuantityReader.Unreadable(InstructionReader.TEXTS.get(key, value));
    }

    /// The question; nothing if it has no right answer, which is then said.
    List<Instruction> finish(Problems problems) {
        if (mixed) {
            problems.add(line, "ask.mixed");
        } else if (other != null) {
            return List.of(new Instruction.Ask(line, text, other));
        } else if (answers.size() < FEWEST || answers.size() > MOST) {
            problems.add(line, "ask.choices", FEWEST, MOST, answers.size());
        } else if (right.size() != 1) {
            problems.add(line, right.isEmpty() ? "ask.noright" : "ask.manyright", right.size());
        } else if (answers.stream().distinct().count() < answers.size()) {
            problems.add(line, "ask.twice");
        } else {
            return List.of(new Instruction.Ask(line, text, new Question.Choices(answers, right.getFirst())));
        }
        return List.of();
    }
}
