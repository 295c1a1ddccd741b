package pushpull.paint.stage;

import pushpull.paint.Ticks;
import pushpull.paint.camera.ViewProjection;
import pushpull.paint.scene.ForceScale;
import pushpull.settings.ReadableNumber;

/// A length of the embedding that is a round number, and how long it is on the stage: at most a centimetre.
///
/// @param length 1, 2 or 5 times a power of ten
record LengthScale(double length, double pixels) {
    static LengthScale of(ViewProjection projection) {
        double length = 1 / Ticks.atLeast(projection.scale() / ForceScale.CENTIMETRE);
        return new LengthScale(length, length * projection.scale());
    }

    String number() {
        return ReadableNumber.significant(length, 1);
    }
}
