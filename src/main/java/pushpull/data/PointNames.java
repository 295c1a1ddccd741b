package pushpull.data;

import pushpull.settings.Texts;

/// What points and their classes are called wherever one reads of them.
public final class PointNames {
    private static final Texts TEXTS = Texts.bundle("data");
    private static final int LETTERS = 2;

    private PointNames() {}

    /// A point by its number: `14`, or `+3` for the third point that was drawn by hand.
    public static String name(int id) {
        return id < Points.FIRST_DRAWN ? String.valueOf(id) : "+" + (id - Points.FIRST_DRAWN + 1);
    }

    /// A class in a sentence: `class A`, but a longer name alone; a negative label is no class.
    public static String ofClass(Points points, int label) {
        if (label < 0) {
            return TEXTS.get("class.none");
        }
        String name = points.classNames().get(label);
        return name.length() <= LETTERS ? TEXTS.get("class", name) : name;
    }
}
