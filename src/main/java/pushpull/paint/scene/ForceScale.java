package pushpull.paint.scene;

import pushpull.paint.Ticks;
import pushpull.settings.ReadableNumber;

/// The scale of arrows: the force per centimetre, a round number so that it can be read off.
public record ForceScale(double perCentimetre) {
    /// A centimetre on a screen of 96 pixels per inch.
    public static final double CENTIMETRE = 37.8;

    private static final double TYPICAL = 1.6;
    private static final double LONGEST = 5;
    private static final double SHORTEST_KEPT = 0.4;
    private static final double LONGEST_KEPT = 4.5;
    private static final double LONGEST_EVER = 14;

    public ForceScale {
        if (!(perCentimetre > 0 && perCentimetre < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A scale of forces is a positive number, not " + perCentimetre);
        }
    }

    /// The scale for forces whose 90th percentile and maximum are known.
    ///
    /// A typical arrow becomes up to 1.6 cm long and the longest up to 5 cm.
    public static ForceScale fitting(double typical, double greatest) {
        double needed = Math.max(typical / TYPICAL, greatest / LONGEST);
        return new ForceScale(usable(needed) ? Ticks.atLeast(needed) : 1);
    }

    /// This scale as long as arrows can be read with it, so that it stays while a run plays; otherwise a fitting one.
    public ForceScale keptFor(double typical, double greatest) {
        double needed = Math.max(typical / TYPICAL, greatest / LONGEST);
        if (!usable(needed)) {
            return this;
        }
        boolean longEnough = Math.max(typical, greatest / 3) >= SHORTEST_KEPT * perCentimetre;
        boolean shortEnough = typical <= LONGEST_KEPT * perCentimetre && greatest <= LONGEST_EVER * perCentimetre;
        return longEnough && shortEnough ? this : fitting(typical, greatest);
    }

    private static boolean usable(double needed) {
        return needed > 1e-300 && needed < 1e300;
    }

    /// The length of an arrow in pixels before output scale.
    public double pixels(double force) {
        return force / perCentimetre * CENTIMETRE;
    }

    /// The number beside the bar, as in `force 10`.
    public String number() {
        return ReadableNumber.significant(perCentimetre, 1);
    }
}
