package pushpull.paint;

/// How a line of text is set: face, size in pixels before output scale, colour, and the place of x within the line.
public record TextStyle(FontFace face, double size, int ink, Anchor anchor) {
    /// What the x of a text is the place of.
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    public TextStyle(FontFace face, double size, int ink) {
        this(face, size, ink, Anchor.START);
    }
}
