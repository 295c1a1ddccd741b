package pushpull.lesson.sheet;

import java.util.EnumSet;
import java.util.Set;
import pushpull.lesson.Instruction;
import pushpull.lesson.WindowPart;
import pushpull.paint.scene.StageLayer;

/// The layers of the stage that a lesson shows, as its instructions change them.
final class ShownLayers {
    private final Set<StageLayer> layers =
            EnumSet.of(StageLayer.POINTS, StageLayer.TRAILS, StageLayer.MARGIN, StageLayer.FORCES, StageLayer.NET);

    /// Follows one instruction.
    void follow(Instruction instruction) {
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

    Set<StageLayer> now() {
        return Set.copyOf(layers);
    }
}
