package pushpull.describe;

import pushpull.data.PointNames;
import pushpull.data.Points;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;

/// Classes, and the labels and pairs that label noise made of them, in words.
public final class LabelText {
    private static final Texts TEXTS = Texts.bundle("data");

    private LabelText() {}

    /// `class A`, or `labelled B, truly A` for a point that is trained under another label than its own.
    public static String of(Snapshot snapshot, int index) {
        Points points = snapshot.points();
        int given = snapshot.givenLabel(index);
        return given == points.label(index)
                ? PointNames.ofClass(points, given)
                : TEXTS.get("class.given", points.classNames().get(given), points.className(index));
    }

    /// `14`, or `14 (labelled B, truly A)`.
    public static String name(Snapshot snapshot, int index) {
        String name = PointNames.name(snapshot.points().id(index));
        return snapshot.isMislabelled(index) ? TEXTS.get("point.given", name, of(snapshot, index)) : name;
    }

    /// `same` or `different`, and whether the classes say otherwise: `same, truly different`.
    public static String pair(Snapshot snapshot, int one, int other, boolean positive) {
        String taken = positive ? "same" : "different";
        return TEXTS.get(snapshot.isMistaken(one, other, positive) ? "pair.mistaken." + taken : "pair." + taken);
    }
}
