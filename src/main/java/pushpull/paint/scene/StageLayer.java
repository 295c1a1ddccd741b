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

/// What can be shown on the stage and switched, in the order in which it is offered.
public enum StageLayer {
    POINTS,
    TRAILS,
    /// How far the margin reaches round the selected point.
    MARGIN,
    /// The pairs of the selected point, pull and push apart.
    FORCES,
    /// The net force on each point.
    NET,
    CENTROIDS,
    /// The force that a virtual point would feel everywhere.
    FIELD,
    /// What the nearest neighbours say a place is.
    REGIONS,
    /// The images that points are, in place of their marks.
    IMAGES,
    /// The pairs that the miner left in the last batch.
    MINED(SnapshotPart.PICKS),
    /// The points that the loss learns, one a class.
    PROXIES,
    /// Embeddings of earlier steps, the older the fainter.
    QUEUE,
    /// Where the momentum encoder has each point.
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

    /// Those that are on in a new window.
    public static Set<StageLayer> atFirst() {
        return EnumSet.complementOf(EnumSet.copyOf(ON_DEMAND));
    }

    /// What the trainer has to work out for layers of a run.
    public static Set<SnapshotPart> parts(Collection<StageLayer> layers, Snapshot snapshot) {
        return Arrays.stream(values())
                .filter(layer -> layers.contains(layer) && layer.applies(snapshot))
                .map(layer -> layer.part)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /// The layers in which a run has something to show: their places are their number keys.
    public static List<StageLayer> of(Snapshot snapshot) {
        return Arrays.stream(values()).filter(layer -> layer.applies(snapshot)).toList();
    }

    /// Whether a run has anything to show in this layer.
    public boolean applies(Snapshot snapshot) {
        Experiment experiment = snapshot.experiment();
        return switch (this) {
            case MARGIN -> experiment.loss().reach() > 0 || PushRadius.appliesTo(experiment.loss());
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
