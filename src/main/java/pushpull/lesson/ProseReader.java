package pushpull.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import pushpull.formula.FormulaReader;

/// Makes a lesson's prose of the nodes of its Markdown, and refuses what a lesson may not have.
///
/// @param words what the numbers in it mean
/// @param problems receives what is wrong
/// @param line the line to blame for nodes that know none
record ProseReader(Vocabulary words, Problems problems, int line) {
    private static final Pattern NUMBER = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final int DEEPEST = 12;
    private static final int ASIDE = 3;

    /// Several blocks; what follows a heading that says where the toy differs becomes an aside.
    List<ProseBlock> blocks(List<Node> nodes) {
        List<ProseBlock> blocks = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof Heading heading && isAside(heading)) {
                int end = i + 1;
                while (end < nodes.size() && !(nodes.get(end) instanceof Heading)) {
                    end++;
                }
                blocks.add(new ProseBlock.Aside(texts(heading, 0), blocks(nodes.subList(i + 1, end))));
                i = end - 1;
            } else {
                block(nodes.get(i), 0, blocks);
            }
        }
        return blocks;
    }

    private boolean isAside(Heading heading) {
        return heading.getFirstChild() instanceof Text text && text.getLiteral().startsWith("Where the toy differs");
    }

    private void block(Node node, int depth, List<ProseBlock> into) {
        if (depth > DEEPEST) {
            problems.add(at(node), "prose.deep");
            return;
        }
        switch (node) {
            case Paragraph paragraph -> into.add(new ProseBlock.Paragraph(texts(paragraph, depth)));
            case Heading heading -> into.add(heading(heading));
            case BulletList list -> into.add(new ProseBlock.Items(false, items(list, depth)));
            case OrderedList list -> into.add(new ProseBlock.Items(true, items(list, depth)));
            case BlockQuote quote -> into.add(new ProseBlock.Quote(inner(quote, depth)));
            case FencedCodeBlock code ->
                into.add(new ProseBlock.Listing(code.getLiteral().stripTrailing()));
            case IndentedCodeBlock code ->
                into.add(new ProseBlock.Listing(code.getLiteral().stripTrailing()));
            case HtmlBlock _ -> problems.add(at(node), "prose.html");
            case LinkReferenceDefinition _ -> problems.add(at(node), "prose.link");
            default -> problems.add(at(node), "prose.rule");
        }
    }

    private ProseBlock heading(Heading heading) {
        if (heading.getLevel() != ASIDE) {
            problems.add(at(heading), "prose.heading");
        }
        return new ProseBlock.Heading(texts(heading, 0));
    }

    private List<List<ProseBlock>> items(Node list, int depth) {
        List<List<ProseBlock>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(inner(item, depth));
        }
        return items;
    }

    private List<ProseBlock> inner(Node parent, int depth) {
        List<ProseBlock> blocks = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child, depth + 1, blocks);
        }
        return blocks;
    }

    /// The text within a node.
    List<ProseText> texts(Node parent, int depth) {
        List<ProseText> texts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        Node child = parent.getFirstChild();
        while (child != null) {
            if (child instanceof Code code && plain.toString().endsWith("$") && isClosed(child)) {
                plain.setLength(plain.length() - 1);
                flush(plain, at(child), texts);
                formula(code, texts);
                plain.append(opened(child.getNext()));
                child = child.getNext();
            } else if (child instanceof Text text) {
                plain.append(text.getLiteral());
            } else if (child instanceof SoftLineBreak) {
                plain.append(' ');
            } else {
                flush(plain, at(child), texts);
                inline(child, depth, texts);
            }
            child = child == null ? null : child.getNext();
        }
        flush(plain, at(parent), texts);
        return texts;
    }

    private static boolean isClosed(Node code) {
        return code.getNext() instanceof Text text && text.getLiteral().startsWith("$");
    }

    /// The text after a formula, without its mark.
    private static String opened(Node after) {
        return after instanceof Text text ? text.getLiteral().substring(1) : "";
    }

    private void inline(Node node, int depth, List<ProseText> into) {
        if (depth > DEEPEST) {
            problems.add(at(node), "prose.deep");
            return;
        }
        switch (node) {
            case Code code -> into.add(new ProseText.Code(code.getLiteral()));
            case Emphasis emphasis -> into.add(new ProseText.Emphasis(texts(emphasis, depth + 1)));
            case StrongEmphasis strong -> into.add(new ProseText.Strong(texts(strong, depth + 1)));
            case HardLineBreak _ -> into.add(new ProseText.Break());
            case HtmlInline _ -> problems.add(at(node), "prose.html");
            case Image _ -> problems.add(at(node), "prose.image");
            case Link _ -> problems.add(at(node), "prose.link");
            default -> problems.add(at(node), "prose.rule");
        }
    }

    private void formula(Code code, List<ProseText> into) {
        try {
            into.add(new ProseText.OfFormula(FormulaReader.read(code.getLiteral())));
        } catch (IllegalArgumentException unreadable) {
            problems.add(at(code), unreadable);
        }
    }

    private void flush(StringBuilder plain, int at, List<ProseText> into) {
        String text = plain.toString();
        plain.setLength(0);
        Matcher numbers = NUMBER.matcher(text);
        int end = 0;
        while (numbers.find()) {
            add(text.substring(end, numbers.start()), at, into);
            quantity(numbers.group(1).strip(), at, into);
            end = numbers.end();
        }
        add(text.substring(end), at, into);
    }

    private void add(String text, int at, List<ProseText> into) {
        if (text.contains("{{") || text.contains("}}")) {
            problems.add(at, "prose.braces");
        }
        if (!text.isEmpty()) {
            into.add(new ProseText.Plain(text));
        }
    }

    private void quantity(String text, int at, List<ProseText> into) {
        try {
            Quantity quantity = QuantityReader.quantity(text, words);
            if (quantity.isOverSeeds()) {
                problems.add(at, "prose.seeds");
            }
            into.add(new ProseText.OfQuantity(quantity));
        } catch (QuantityReader.Unreadable unreadable) {
            problems.add(at, unreadable);
        }
    }

    /// The line that a node stands in.
    private int at(Node node) {
        return node.getSourceSpans().isEmpty()
                ? line
                : node.getSourceSpans().getFirst().getLineIndex() + line;
    }
}
