package pushpull.ui.lesson;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import pushpull.formula.FormulaText;
import pushpull.lesson.ProseBlock;
import pushpull.lesson.ProseText;
import pushpull.lesson.Quantity;

/// Prose in which the numbers from the run stand as text.
///
/// @param numbers the text of a quantity
record FilledProse(Function<Quantity, String> numbers) {
    List<ProseBlock> blocks(List<ProseBlock> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private ProseBlock block(ProseBlock block) {
        return switch (block) {
            case ProseBlock.Paragraph paragraph -> new ProseBlock.Paragraph(texts(paragraph.text()));
            case ProseBlock.Heading heading -> new ProseBlock.Heading(texts(heading.text()));
            case ProseBlock.Items items ->
                new ProseBlock.Items(
                        items.numbered(),
                        items.items().stream().map(this::blocks).toList());
            case ProseBlock.Quote quote -> new ProseBlock.Quote(blocks(quote.blocks()));
            case ProseBlock.Listing listing -> listing;
            case ProseBlock.Aside aside -> new ProseBlock.Aside(texts(aside.heading()), blocks(aside.blocks()));
        };
    }

    List<ProseText> texts(List<ProseText> texts) {
        return texts.stream().map(this::text).toList();
    }

    private ProseText text(ProseText text) {
        return switch (text) {
            case ProseText.Emphasis emphasis -> new ProseText.Emphasis(texts(emphasis.text()));
            case ProseText.Strong strong -> new ProseText.Strong(texts(strong.text()));
            case ProseText.OfQuantity number ->
                new ProseText.Strong(List.of(new ProseText.Plain(numbers.apply(number.quantity()))));
            case ProseText.Plain _, ProseText.Code _, ProseText.OfFormula _, ProseText.Break _ -> text;
        };
    }

    /// Filled prose without its marks, to be read aloud.
    static String plain(List<ProseText> texts) {
        return texts.stream().map(FilledProse::plain).collect(Collectors.joining());
    }

    private static String plain(ProseText text) {
        return switch (text) {
            case ProseText.Plain plain -> plain.text();
            case ProseText.Emphasis emphasis -> plain(emphasis.text());
            case ProseText.Strong strong -> plain(strong.text());
            case ProseText.Code code -> code.text();
            case ProseText.OfFormula formula -> FormulaText.text(formula.expression());
            case ProseText.Break _ -> " ";
            case ProseText.OfQuantity number -> throw new IllegalArgumentException("not filled: " + number.quantity());
        };
    }
}
