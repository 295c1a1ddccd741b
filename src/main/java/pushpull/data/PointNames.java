package pushpull.data;

/// How a point is called: by its number, those drawn by hand by a number of their own.
public final class PointNames {
    private PointNames() {}

    /// `14`, or `+3` for the third point that was drawn.
    public static String of(int id) {
        return id < Points.FIRST_DRAWN ? String.valueOf(id) : "+" + (id - Points.FIRST_DRAWN + 1);
    }
}
