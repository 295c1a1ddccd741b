package pushpull.paint;

/// A rim in the colour of the ground, which keeps a mark or an arrow apart from what lies below it.
public record Halo(double width, int ink) {
    public static final Halo NONE = new Halo(0, 0);

    public Halo {
        if (!(width >= 0 && width < 1000)) {
            throw new IllegalArgumentException("A halo is 0 to 1000 pixels wide, not " + width);
        }
    }

    public boolean visible() {
        return width > 0 && ink >>> 24 != 0;
    }
}
