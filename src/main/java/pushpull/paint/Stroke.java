package pushpull.paint;

/// How a line is drawn; widths are pixels before output scale. Make strokes once, not once per line.
public record Stroke(int ink, double width, Dash dash, Halo halo) {
    public Stroke {
        if (!(width >= 0 && width < 1000)) {
            throw new IllegalArgumentException("A line is 0 to 1000 pixels wide, not " + width);
        }
    }

    public Stroke(int ink, double width) {
        this(ink, width, Dash.SOLID, Halo.NONE);
    }

    public Stroke dashed(Dash pattern) {
        return new Stroke(ink, width, pattern, halo);
    }

    public Stroke with(Halo rim) {
        return new Stroke(ink, width, dash, rim);
    }

    public Stroke faded(double opacity) {
        return new Stroke(Argb.faded(ink, opacity), width, dash, halo);
    }
}
