package pushpull.lesson;

import java.util.EnumSet;
import java.util.Set;
import pushpull.paint.scene.StageLayer;

/// The layers of the stage that a lesson shows, as its instructions change them.
public final class ShownLayers {
    private final Set<StageLayer> layers =
            EnumSet.of(StageLayer.POINTS, StageLayer.TRAILS, StageLayer.MARGIN, StageLayer.FORCES, StageLayer.NET);

    /// Follows one instruction.
    public void follow(Instruction instruction) {
        if (instruction instanceof Instruction.Show show) {
            for (WindowPart part : show.parts()) {
                if (part instanceof WindowPart.Layer(StageLayer layer)) {
                    if (show.shown()) {
                        layers.add(layer);
                    } else {
                        layers.remove(layer);
                    }
                }
            }
        }
    }

    /// The layers that are shown now.
    public Set<StageLayer> now() {
        return Set.copyOf(layers);
    }
}
