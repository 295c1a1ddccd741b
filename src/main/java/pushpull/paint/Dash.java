package pushpull.paint;

/// A pattern of line and gap, in pixels before output scale.
public record Dash(double on, double off) {
    public static final Dash SOLID = new Dash(1, 0);
    /// Forces that push.
    public static final Dash PUSH = new Dash(4, 3);
    /// Limits and recorded steps ahead.
    public static final Dash LIMIT = new Dash(1, 3);

    public Dash {
        if (!(on > 0 && off >= 0 && on + off < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A dash needs a line longer than 0 and a gap, not " + on + ", " + off);
        }
    }

    public boolean solid() {
        return off == 0;
    }
}
