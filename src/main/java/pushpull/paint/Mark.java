package pushpull.paint;

/// How a point is drawn; the radius is that of the disc of equal area, in pixels before output scale.
///
/// A hollow mark (a held-out point) is an outline. Make marks once a class, not once a point: the rasteriser keeps the
/// pixels of the marks it has met.
public record Mark(Glyph glyph, double radius, int ink, Halo halo, boolean hollow) {
    public Mark {
        if (!(radius > 0 && radius <= 500)) {
            throw new IllegalArgumentException("A mark has a radius up to 500 pixels, not " + radius);
        }
    }

    public Mark(Glyph glyph, double radius, int ink, Halo halo) {
        this(glyph, radius, ink, halo, false);
    }
}
