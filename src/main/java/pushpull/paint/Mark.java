package pushpull.paint;

import org.jspecify.annotations.Nullable;

/// How a point is drawn; the radius is that of the disc of equal area, in pixels before output scale.
///
/// A hollow mark (a held-out point) is an outline. Make one mark per class, not one per point: the rasteriser keeps the
/// pixels of the marks that it has drawn.
public record Mark(Glyph glyph, double radius, int ink, Halo halo, boolean hollow) {
    public Mark {
        if (!(radius > 0 && radius <= 500)) {
            throw new IllegalArgumentException("A mark has a radius up to 500 pixels, not " + radius);
        }
    }

    public Mark(Glyph glyph, double radius, int ink, Halo halo) {
        this(glyph, radius, ink, halo, false);
    }

    /// Called once per point: usually both are the same object.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Mark mark
                        && ink == mark.ink
                        && glyph == mark.glyph
                        && radius == mark.radius
                        && hollow == mark.hollow
                        && halo.equals(mark.halo);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * ink + glyph.ordinal()) + Double.hashCode(radius);
    }
}
