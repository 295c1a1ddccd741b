package pushpull.paint;

/// How an arrow is drawn: its shaft, the form of its head and the head's length in pixels before output scale.
public record Arrow(Stroke shaft, Head head, double length) {
    /// Half the angle at the tip.
    public static final double HALF_ANGLE = Math.toRadians(24);

    /// Pull and net point with a filled head, push with an open one, so that they differ without colour too.
    public enum Head {
        FILLED,
        OPEN
    }

    public Arrow {
        if (!(length >= 0 && length < 1000)) {
            throw new IllegalArgumentException("The head of an arrow is 0 to 1000 pixels long, not " + length);
        }
    }

    /// The head grows with the shaft.
    public Arrow(Stroke shaft, Head head) {
        this(shaft, head, 6 + 1.8 * shaft.width());
    }
}
