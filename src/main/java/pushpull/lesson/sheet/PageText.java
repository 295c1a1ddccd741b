package pushpull.lesson.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import pushpull.formula.Expression;
import pushpull.formula.FormulaText;
import pushpull.lesson.ProseBlock;
import pushpull.lesson.ProseText;
import pushpull.lesson.Quantity;
import pushpull.paint.Theme;
import pushpull.paint.formula.Box;
import pushpull.paint.formula.FormulaStyle;
import pushpull.paint.formula.Typesetter;
import pushpull.paint.image.PngWriter;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;
import pushpull.settings.Decimal;
import pushpull.settings.PlainText;

/// Prose as HTML, with formulas as pictures and numbers put in.
///
/// @param numbers the text of a quantity
record PageText(Function<Quantity, String> numbers) {
    private static final double SHARP = 3;
    private static final double EDGE = 2;

    String blocks(List<ProseBlock> blocks) {
        StringBuilder html = new StringBuilder();
        blocks.forEach(block -> html.append(block(block)));
        return html.toString();
    }

    private String block(ProseBlock block) {
        return switch (block) {
            case ProseBlock.Paragraph paragraph -> "<p>" + texts(paragraph.text()) + "</p>\n";
            case ProseBlock.Heading heading -> "<h3>" + texts(heading.text()) + "</h3>\n";
            case ProseBlock.Quote quote -> "<blockquote>" + blocks(quote.blocks()) + "</blockquote>\n";
            case ProseBlock.Listing listing -> "<pre>" + escaped(listing.lines()) + "</pre>\n";
            case ProseBlock.Aside aside ->
                "<aside><h3>" + texts(aside.heading()) + "</h3>" + blocks(aside.blocks()) + "</aside>\n";
            case ProseBlock.Items items -> {
                String tag = items.numbered() ? "ol" : "ul";
                StringBuilder list = new StringBuilder("<" + tag + ">");
                items.items()
                        .forEach(
                                item -> list.append("<li>").append(blocks(item)).append("</li>"));
                yield list.append("</").append(tag).append(">\n").toString();
            }
        };
    }

    String texts(List<ProseText> texts) {
        StringBuilder html = new StringBuilder();
        texts.forEach(text -> html.append(text(text)));
        return html.toString();
    }

    private String text(ProseText text) {
        return switch (text) {
            case ProseText.Plain plain -> escaped(plain.text());
            case ProseText.Emphasis emphasis -> "<em>" + texts(emphasis.text()) + "</em>";
            case ProseText.Strong strong -> "<strong>" + texts(strong.text()) + "</strong>";
            case ProseText.Code code -> "<code>" + escaped(code.text()) + "</code>";
            case ProseText.OfQuantity number -> "<b>" + escaped(numbers.apply(number.quantity())) + "</b>";
            case ProseText.OfFormula formula -> formula(formula.expression());
            case ProseText.Break _ -> "<br>";
        };
    }

    /// A formula as it is typeset elsewhere, on the line of the text.
    private static String formula(Expression expression) {
        Box box = new Typesetter().set(expression, FormulaStyle.FORMULA);
        double width = Math.ceil(box.width() + 2 * EDGE);
        double ascent = Math.ceil(box.ascent() + EDGE);
        double descent = Math.ceil(box.descent() + EDGE);
        Pixels pixels = new Pixels((int) (SHARP * width), (int) (SHARP * (ascent + descent)));
        Raster raster = new Raster(pixels, SHARP);
        raster.clear(Theme.LIGHT.palette().stage());
        box.paint(raster, Theme.LIGHT.palette(), EDGE, ascent);
        return PlainText.of(
                "<img class=\"formula\" style=\"width:%spx;vertical-align:-%spx\" alt=\"%s\" src=\"%s\">",
                Decimal.text(width), Decimal.text(descent), escaped(FormulaText.text(expression)), data(pixels));
    }

    /// A picture within the page.
    static String data(Pixels pixels) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngWriter.write(pixels, png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// A letter for an answer: A, B, …
    static String letter(int answer) {
        return String.valueOf((char) ('A' + answer));
    }
}
