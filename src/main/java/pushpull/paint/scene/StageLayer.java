package pushpull.paint.scene;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.pair.Role;
import pushpull.snapshot.PushRadius;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;

/// The layers of the stage that can be switched on and off, in the order in which they are offered.
public enum StageLayer {
    POINTS,
    TRAILS,
    /// The margin round the selected point.
    MARGIN,
    /// The pairs of the selected point, pull and push apart.
    FORCES,
    /// The net force on each point.
    NET,
    CENTROIDS,
    /// The force on a virtual point at every place.
    FIELD,
    /// The class that the nearest neighbours give a place.
    REGIONS,
    /// The images of points that are images, in place of their marks.
    IMAGES,
    /// The pairs of the last batch that the miner kept.
    MINED(SnapshotPart.PICKS),
    /// The points that the loss learns, one a class.
    PROXIES,
    /// Embeddings of earlier steps, the older the fainter.
    QUEUE,
    /// Each point by the momentum encoder.
    MOMENTUM(SnapshotPart.TARGETS),
    /// The views of the last batch, joined to their points.
    VIEWS(SnapshotPart.VIEWS);

    private static final Set<StageLayer> ON_DEMAND = EnumSet.of(CENTROIDS, MINED, MOMENTUM, FIELD, REGIONS, IMAGES);

    private final @Nullable SnapshotPart part;

    StageLayer() {
        this(null);
    }

    StageLayer(@Nullable SnapshotPart part) {
        this.part = part;
    }

    /// The layers that are on in a new window.
    public static Set<StageLayer> atFirst() {
        return EnumSet.complementOf(EnumSet.copyOf(ON_DEMAND));
    }

    /// The parts of a snapshot that layers of a run need.
    public static Set<SnapshotPart> parts(Collection<StageLayer> layers, Snapshot snapshot) {
        return Arrays.stream(values())
                .filter(layer -> layers.contains(layer) && layer.applies(snapshot))
                .map(layer -> layer.part)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// The layers in which a run has something to show: their positions are their number keys.
    public static List<StageLayer> of(Snapshot snapshot) {
        return Arrays.stream(values()).filter(layer -> layer.applies(snapshot)).toList();
    }

    /// Whether a run has anything to show in this layer.
    public boolean applies(Snapshot snapshot) {
        Experiment experiment = snapshot.experiment();
        return switch (this) {
            case MARGIN -> experiment.loss().separation() > 0 || PushRadius.appliesTo(experiment.loss());
            case MINED -> experiment.loss().isMinable() && experiment.miner().isMining();
            case PROXIES -> experiment.loss().roles().contains(Role.PROXIES);
            case QUEUE -> experiment.loss().queue() > 0 || remembers(experiment);
            case MOMENTUM -> !Double.isNaN(experiment.loss().momentum());
            case VIEWS -> experiment.supervision().views() > 1;
            case IMAGES -> snapshot.points().image() != null;
            default -> true;
        };
    }

    private static boolean remembers(Experiment experiment) {
        return experiment.loss().takesMemory() && experiment.memory().isKept();
    }
}
