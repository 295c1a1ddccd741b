package pushpull.lesson;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Markdown as nodes that know their lines.
final class MarkdownText {
    private static final int DEEPEST = 64;

    private MarkdownText() {}

    /// The blocks of a text, in order.
    static List<Node> blocks(String text) {
        Parser parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST)
                .build();
        List<Node> blocks = new ArrayList<>();
        for (Node block = parser.parse(text).getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        return blocks;
    }

    /// One line of text.
    static List<ProseText> line(String text, ProseReader reader) {
        List<Node> blocks = blocks(text);
        if (blocks.size() == 1 && blocks.getFirst() instanceof Paragraph paragraph) {
            return reader.texts(paragraph, 0);
        }
        if (!blocks.isEmpty()) {
            reader.problems().add(reader.line(), "prose.line");
        }
        return List.of();
    }
}
