package pushpull.data;

import pushpull.settings.Texts;

/// How a point is called: by its number, those drawn by hand by a number of their own; and how its class is called.
public final class PointNames {
    private static final Texts TEXTS = Texts.bundle("data");

    private PointNames() {}

    /// A class in a sentence: `class A`, but a longer name alone.
    public static String ofClass(Points points, int label) {
        if (label < 0) {
            return TEXTS.get("class.none");
        }
        String name = points.classNames().get(label);
        return name.length() <= 2 ? TEXTS.get("class", name) : name;
    }

    /// `14`, or `+3` for the third point that was drawn.
    public static String of(int id) {
        return id < Points.FIRST_DRAWN ? String.valueOf(id) : "+" + (id - Points.FIRST_DRAWN + 1);
    }
}
