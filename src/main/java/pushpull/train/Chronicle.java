package pushpull.train;

import org.jspecify.annotations.Nullable;

/// What was measured of one line of a run.
final class Chronicle {
    private final Ledger plane;
    private final Ledger quality;
    private Study.@Nullable Spread spread;
    private Study.@Nullable Verified verified;
    private @Nullable Studies known;

    Chronicle() {
        this(new Ledger(Measuring.PLANE), new Ledger(Measuring.QUALITY));
    }

    private Chronicle(Ledger plane, Ledger quality) {
        this.plane = plane;
        this.quality = quality;
    }

    /// The same up to a step, for a line that begins there; nothing where it begins anew.
    Chronicle until(long step) {
        if (step == 0) {
            return new Chronicle();
        }
        Chronicle copy = new Chronicle(plane.until(step), quality.until(step));
        copy.spread = spread == null || spread.step() > step ? null : spread;
        copy.verified = verified == null || verified.step() > step ? null : verified;
        return copy;
    }

    void add(Study study) {
        known = null;
        switch (study) {
            case Study.Numbers numbers ->
                (numbers.aspect() == Aspect.PLANE ? plane : quality).put(numbers.step(), numbers.values());
            case Study.Spread next -> spread = next;
            case Study.Verified next -> verified = next;
            case Study.Failed _ -> {}
        }
    }

    Studies studies() {
        Studies studies = known;
        if (studies == null) {
            studies = new Studies(plane.track(), quality.track(), spread, verified);
            known = studies;
        }
        return studies;
    }
}
