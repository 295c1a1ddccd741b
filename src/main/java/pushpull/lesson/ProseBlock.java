package pushpull.lesson;

import java.util.List;

/// A block of a lesson's prose.
public sealed interface ProseBlock {
    /// A paragraph.
    record Paragraph(List<ProseText> text) implements ProseBlock {
        public Paragraph {
            text = List.copyOf(text);
        }
    }

    /// A heading within a step.
    record Heading(List<ProseText> text) implements ProseBlock {
        public Heading {
            text = List.copyOf(text);
        }
    }

    /// A list.
    ///
    /// @param numbered whether its items are numbered, from 1
    record Items(boolean numbered, List<List<ProseBlock>> items) implements ProseBlock {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /// A quotation.
    record Quote(List<ProseBlock> blocks) implements ProseBlock {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// Lines that are set as they are.
    record Listing(String lines) implements ProseBlock {}

    /// What is set smaller: where the toy differs from the paper.
    ///
    /// @param heading of it
    record Aside(List<ProseText> heading, List<ProseBlock> blocks) implements ProseBlock {
        public Aside {
            heading = List.copyOf(heading);
            blocks = List.copyOf(blocks);
        }
    }
}
