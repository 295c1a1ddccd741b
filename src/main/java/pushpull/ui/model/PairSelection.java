package pushpull.ui.model;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.snapshot.SnapshotPart;

/// What is pointed at and chosen beyond single points, and which aspects of the run views show.
public final class PairSelection {
    private final ObjectProperty<@Nullable PointPair> hoveredPair = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PointTriplet> hoveredTriplet = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable PointPair> selectedPair = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PointTriplet> selectedTriplet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<SnapshotPart>> parts = new ReadOnlyObjectWrapper<>(Set.of());
    private final Map<Object, Set<SnapshotPart>> viewers = new HashMap<>();

    /// Says what a view shows from now on.
    public void show(Object viewer, Set<SnapshotPart> shown) {
        viewers.put(viewer, shown);
        Set<SnapshotPart> all = EnumSet.noneOf(SnapshotPart.class);
        viewers.values().forEach(all::addAll);
        if (!all.equals(parts.get())) {
            parts.set(Set.copyOf(all));
        }
    }

    void choose(@Nullable PointPair pair) {
        selectedTriplet.set(null);
        selectedPair.set(pair);
    }

    void choose(@Nullable PointTriplet triplet) {
        selectedPair.set(null);
        selectedTriplet.set(triplet);
    }

    /// Lets go of pairs and triplets of points that are gone.
    void keep(IntPredicate isThere) {
        keepPair(hoveredPair, isThere);
        keepPair(selectedPair, isThere);
        keepTriplet(hoveredTriplet, isThere);
        keepTriplet(selectedTriplet, isThere);
    }

    private static void keepPair(ObjectProperty<@Nullable PointPair> pair, IntPredicate isThere) {
        PointPair held = pair.get();
        if (held != null && !(isThere.test(held.first()) && isThere.test(held.second()))) {
            pair.set(null);
        }
    }

    private static void keepTriplet(ObjectProperty<@Nullable PointTriplet> triplet, IntPredicate isThere) {
        PointTriplet held = triplet.get();
        if (held != null
                && !(isThere.test(held.anchor()) && isThere.test(held.positive()) && isThere.test(held.negative()))) {
            triplet.set(null);
        }
    }

    /// The pair under the pointer, in whatever view; null if there is none.
    public ObjectProperty<@Nullable PointPair> hoveredPair() {
        return hoveredPair;
    }

    /// The triplet under the pointer, in whatever view; null if there is none.
    public ObjectProperty<@Nullable PointTriplet> hoveredTriplet() {
        return hoveredTriplet;
    }

    ReadOnlyObjectProperty<@Nullable PointPair> selectedPair() {
        return selectedPair.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable PointTriplet> selectedTriplet() {
        return selectedTriplet.getReadOnlyProperty();
    }

    /// Everything under the pointer.
    ///
    /// @param point id of the point there, or -1
    public HighlightedPoints hovered(int point) {
        return new HighlightedPoints(point, hoveredPair.get(), hoveredTriplet.get());
    }

    /// The selected pair or triplet.
    public HighlightedPoints chosen() {
        return new HighlightedPoints(RunModel.NO_POINT, selectedPair.get(), selectedTriplet.get());
    }

    /// Calls back when a pair or triplet is pointed at or chosen, or no longer.
    public void subscribe(Runnable changed) {
        hoveredPair.subscribe(changed);
        hoveredTriplet.subscribe(changed);
        selectedPair.subscribe(changed);
        selectedTriplet.subscribe(changed);
    }

    /// What any view shows.
    ReadOnlyObjectProperty<Set<SnapshotPart>> parts() {
        return parts.getReadOnlyProperty();
    }
}
