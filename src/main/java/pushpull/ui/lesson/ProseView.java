package pushpull.ui.lesson;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import pushpull.formula.FormulaText;
import pushpull.lesson.ProseBlock;
import pushpull.lesson.ProseText;
import pushpull.settings.Texts;

/// Filled prose as nodes that flow in the width that there is.
final class ProseView {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final String TEXT = "lesson-text";

    private ProseView() {}

    static VBox blocks(List<ProseBlock> blocks) {
        VBox column = new VBox();
        column.getStyleClass().add("lesson-blocks");
        blocks.forEach(block -> column.getChildren().add(block(block)));
        return column;
    }

    private static Node block(ProseBlock block) {
        return switch (block) {
            case ProseBlock.Paragraph paragraph -> flow(paragraph.text(), TEXT);
            case ProseBlock.Heading heading -> flow(heading.text(), "lesson-strong");
            case ProseBlock.Items items -> items(items);
            case ProseBlock.Quote quote -> {
                VBox quoted = blocks(quote.blocks());
                quoted.getStyleClass().add("lesson-quote");
                yield quoted;
            }
            case ProseBlock.Listing listing -> {
                Label lines = new Label(listing.lines());
                lines.getStyleClass().add("lesson-listing");
                yield lines;
            }
            case ProseBlock.Aside aside -> {
                VBox beside = blocks(aside.blocks());
                beside.getChildren().addFirst(flow(aside.heading(), "lesson-strong"));
                beside.getStyleClass().add("lesson-aside");
                yield beside;
            }
        };
    }

    private static VBox items(ProseBlock.Items items) {
        VBox list = new VBox();
        list.getStyleClass().add("lesson-blocks");
        for (int i = 0; i < items.items().size(); i++) {
            Label mark = new Label(items.numbered() ? TEXTS.get("lesson.item", i + 1) : TEXTS.get("lesson.bullet"));
            mark.getStyleClass().add("lesson-mark");
            VBox item = blocks(items.items().get(i));
            HBox.setHgrow(item, Priority.ALWAYS);
            HBox row = new HBox(mark, item);
            row.getStyleClass().add("lesson-item");
            list.getChildren().add(row);
        }
        return list;
    }

    /// A paragraph; it is read aloud as a whole.
    static TextFlow flow(List<ProseText> texts, String style) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-flow");
        add(flow, texts, style);
        flow.setAccessibleText(FilledProse.plain(texts));
        return flow;
    }

    private static void add(TextFlow flow, List<ProseText> texts, String style) {
        for (ProseText text : texts) {
            switch (text) {
                case ProseText.Plain plain -> add(flow, plain.text(), style);
                case ProseText.Code code -> add(flow, code.text(), "lesson-code");
                case ProseText.OfFormula formula -> add(flow, FormulaText.text(formula.expression()), "lesson-formula");
                case ProseText.Emphasis emphasis -> add(flow, emphasis.text(), "lesson-emphasis");
                case ProseText.Strong strong -> add(flow, strong.text(), "lesson-strong");
                case ProseText.Break _ -> add(flow, "\n", style);
                case ProseText.OfQuantity number ->
                    throw new IllegalArgumentException("not filled: " + number.quantity());
            }
        }
    }

    private static void add(TextFlow flow, String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        flow.getChildren().add(text);
    }
}
