package pushpull.dialect;

import java.util.List;
import pushpull.loss.ClipLoss;
import pushpull.loss.SigLipLoss;

/// CLIP and SigLIP, whose scale and bias are learned and so are not arguments: they start where open_clip starts them.
final class TwoTowerDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "clip",
                    Library.OPEN_CLIP,
                    "loss.ClipLoss",
                    CallInputs.VIEWS,
                    call -> DialectSettings.of(new ClipLoss(0.07), DistanceNames.similarity(call, true))),
            new Dialect(
                    "siglip",
                    Library.OPEN_CLIP,
                    "loss.SigLipLoss",
                    CallInputs.VIEWS,
                    call -> DialectSettings.of(new SigLipLoss(10, -10), DistanceNames.similarity(call, true))));

    private TwoTowerDialects() {}
}
