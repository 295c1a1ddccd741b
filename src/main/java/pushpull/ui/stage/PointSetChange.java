package pushpull.ui.stage;

import pushpull.data.Points;

/// Whether points are those seen before, some of them edited, or others.
final class PointSetChange {
    private PointSetChange() {}

    /// Whether at least half of the points that were there are there still, with features of the same kind.
    static boolean isSameSet(Points before, Points now) {
        if (!before.columns().equals(now.columns())) {
            return false;
        }
        return sameShare(before.ids(), now) && moved(before, now) <= Math.max(1, before.size() / 2);
    }

    /// Whether at least half of these ids are among the points; of none, yes.
    static boolean sameShare(int[] ids, Points now) {
        int kept = 0;
        for (int id : ids) {
            kept += now.indexOf(id) >= 0 ? 1 : 0;
        }
        return 2 * kept >= ids.length;
    }

    private static int moved(Points before, Points now) {
        int moved = 0;
        for (int i = 0; i < before.size(); i++) {
            int index = now.indexOf(before.id(i));
            moved += index >= 0 && before.features().get(i, 0) != now.features().get(index, 0) ? 1 : 0;
        }
        return moved;
    }
}
