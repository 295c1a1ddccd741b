package pushpull.paint;

/// How a line of text is drawn: face, size in pixels before output scale, colour, and anchor.
public record TextStyle(FontFace face, double size, int ink, Anchor anchor) {
    /// The part of the text that x is the place of.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public TextStyle(FontFace face, double size, int ink) {
        this(face, size, ink, Anchor.START);
    }
}
