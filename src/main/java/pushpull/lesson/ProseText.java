package pushpull.lesson;

import java.util.List;
import pushpull.formula.Expression;

/// A piece of text within a paragraph.
public sealed interface ProseText {
    record Plain(String text) implements ProseText {}

    record Emphasis(List<ProseText> text) implements ProseText {
        public Emphasis {
            text = List.copyOf(text);
        }
    }

    record Strong(List<ProseText> text) implements ProseText {
        public Strong {
            text = List.copyOf(text);
        }
    }

    record Code(String text) implements ProseText {}

    /// A formula.
    record OfFormula(Expression expression) implements ProseText {}

    /// A number from the run.
    record OfQuantity(Quantity quantity) implements ProseText {}

    /// The end of a line.
    record Break() implements ProseText {}
}
