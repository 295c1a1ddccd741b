package pushpull.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.table.CsvLabels;
import pushpull.tensor.Matrix;

/// An immutable set of points in ascending order of their permanent ids, with labels and a held-out part.
///
/// A point has one view or two: the second is what another modality sees of it. Indices run `0 … size()-1` and change
/// with every edit; ids never do. A label is a class index, or [#UNLABELLED].
public final class Points {
    /// The label of a point whose class is not known.
    public static final int UNLABELLED = CsvLabels.UNLABELLED;

    /// The first id given to points drawn by hand; no data set reaches it.
    public static final int FIRST_DRAWN = 1_000_000;

    private final int[] ids;
    private final List<Matrix> views;
    private final int[] labels;
    private final boolean[] heldOut;
    private final PointSchema columns;

    private Points(int[] ids, List<Matrix> views, int[] labels, boolean[] heldOut, PointSchema columns) {
        this.ids = ids;
        this.views = List.copyOf(views);
        this.labels = labels;
        this.heldOut = heldOut;
        this.columns = columns;
        check();
    }

    /// Points of one view or two, none held out; `ids` ascend strictly.
    public static Points of(int[] ids, List<Matrix> views, int[] labels, PointSchema columns) {
        return new Points(ids.clone(), views, labels.clone(), new boolean[ids.length], columns);
    }

    private void check() {
        if (views.isEmpty() || views.size() > 2) {
            throw new IllegalArgumentException(views.size() + " views; one or two are allowed");
        }
        for (Matrix view : views) {
            require(view.rows() == ids.length, "a view of " + view.rows() + " rows for " + ids.length + " ids");
        }
        require(columns.featureNames().size() == dimensions(), "feature names do not match " + dimensions());
        require(labels.length == ids.length, labels.length + " labels for " + ids.length + " ids");
        for (int i = 0; i < ids.length; i++) {
            require(i == 0 || ids[i - 1] < ids[i], "ids must ascend: " + ids[i]);
            require(labels[i] >= UNLABELLED && labels[i] < classes(), "label " + labels[i] + " of " + classes());
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    public int size() {
        return ids.length;
    }

    public int dimensions() {
        return views.getFirst().columns();
    }

    /// The number of classes that labels may name, whether or not each has points.
    public int classes() {
        return columns.classNames().size();
    }

    public PointSchema columns() {
        return columns;
    }

    public List<String> classNames() {
        return columns.classNames();
    }

    public @Nullable ImageShape image() {
        return columns.image();
    }

    public int id(int index) {
        return ids[index];
    }

    public int[] ids() {
        return ids.clone();
    }

    public int label(int index) {
        return labels[index];
    }

    public int[] labels() {
        return labels.clone();
    }

    /// The name of a point's class, empty if it is not known.
    public String className(int index) {
        return labels[index] < 0 ? "" : classNames().get(labels[index]);
    }

    public boolean isHeldOut(int index) {
        return heldOut[index];
    }

    /// The first view: one row for each point.
    public Matrix features() {
        return views.getFirst();
    }

    /// What the other modality sees, or null if the set has one view.
    public @Nullable Matrix otherView() {
        return views.size() == 2 ? views.get(1) : null;
    }

    /// The first view or the other.
    Matrix view(int number) {
        return views.get(number);
    }

    /// Whether each point is held out.
    boolean[] marks() {
        return heldOut.clone();
    }

    /// Indices of the points that are trained on, ascending.
    public int[] training() {
        return indices(i -> !heldOut[i]);
    }

    /// Indices of the points that are only measured, ascending.
    public int[] heldOut() {
        return indices(i -> heldOut[i]);
    }

    /// For each point whether it is held out.
    public boolean[] heldOutFlags() {
        return heldOut.clone();
    }

    private int[] indices(IntPredicate chosen) {
        return IntStream.range(0, size()).filter(chosen).toArray();
    }

    /// The index of the point with this id, or -1.
    public int indexOf(int id) {
        return Math.max(-1, Arrays.binarySearch(ids, id));
    }

    /// An id that no point of a data set has and no point present has.
    public int freshId() {
        return ids.length == 0 ? FIRST_DRAWN : Math.max(FIRST_DRAWN, ids[ids.length - 1] + 1);
    }

    /// The same points with exactly those held out that are marked.
    public Points withHeldOut(boolean... marked) {
        require(marked.length == size(), marked.length + " marks for " + size() + " points");
        return new Points(ids, views, labels, marked.clone(), columns);
    }

    /// The same with other columns of as many features and classes.
    Points with(PointSchema other) {
        return new Points(ids, views, labels, heldOut, other);
    }

    /// With one more training point; if there are two views, both see `features`.
    public Points added(double[] features, int label, int id) {
        int search = Arrays.binarySearch(ids, id);
        require(search < 0, "id " + id + " is taken");
        int at = -search - 1;
        List<Matrix> longer = views.stream()
                .map(view -> RowCopies.inserted(view, at, features))
                .toList();
        return new Points(
                RowCopies.inserted(ids, at, id),
                longer,
                RowCopies.inserted(labels, at, label),
                RowCopies.inserted(heldOut, at, false),
                columns);
    }

    /// With one more point as another set of the same columns has it.
    public Points with(Points other, int index) {
        int search = Arrays.binarySearch(ids, other.ids[index]);
        require(search < 0, "id " + other.ids[index] + " is taken");
        int at = -search - 1;
        List<Matrix> longer = new ArrayList<>();
        for (int view = 0; view < views.size(); view++) {
            longer.add(RowCopies.inserted(
                    views.get(view), at, other.views.get(view).row(index)));
        }
        return new Points(
                RowCopies.inserted(ids, at, other.ids[index]),
                longer,
                RowCopies.inserted(labels, at, other.labels[index]),
                RowCopies.inserted(heldOut, at, other.heldOut[index]),
                columns);
    }

    /// With one point elsewhere in the first view.
    public Points moved(int id, double... features) {
        Matrix changed = RowCopies.replaced(features(), present(id), features);
        Matrix other = otherView();
        List<Matrix> both = other == null ? List.of(changed) : List.of(changed, other);
        return new Points(ids, both, labels, heldOut, columns);
    }

    /// Without one point.
    public Points removed(int id) {
        int gone = present(id);
        int[] kept = indices(i -> i != gone);
        return chosen(kept);
    }

    /// With another label, or [#UNLABELLED], for one point.
    public Points relabelled(int id, int label) {
        int[] changed = labels.clone();
        changed[present(id)] = label;
        return new Points(ids, views, changed, heldOut, columns);
    }

    /// The points at these ascending indices.
    public Points chosen(int... indices) {
        boolean[] marks = new boolean[indices.length];
        for (int k = 0; k < indices.length; k++) {
            marks[k] = heldOut[indices[k]];
        }
        List<Matrix> rows = views.stream().map(view -> view.rows(indices)).toList();
        return new Points(RowCopies.picked(ids, indices), rows, RowCopies.picked(labels, indices), marks, columns);
    }

    private int present(int id) {
        int index = indexOf(id);
        require(index >= 0, "no point has id " + id);
        return index;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Points that
                        && Arrays.equals(ids, that.ids)
                        && views.equals(that.views)
                        && Arrays.equals(labels, that.labels)
                        && Arrays.equals(heldOut, that.heldOut)
                        && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ids) + 17 * views.hashCode() + Arrays.hashCode(labels);
    }

    @Override
    public String toString() {
        return size() + " points in " + dimensions() + " dimensions";
    }
}
