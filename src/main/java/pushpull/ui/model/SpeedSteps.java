package pushpull.ui.model;

/// Round paces, in steps a second; the last is no limit.
public final class SpeedSteps {
    private static final double[] ROUND = {1, 2, 5, 10, 20, 50, 100, 200, 500, Double.POSITIVE_INFINITY};

    private SpeedSteps() {}

    /// All of them, from the slowest.
    public static double[] round() {
        return ROUND.clone();
    }

    /// The next faster round pace; the fastest if there is none.
    public static double faster(double pace) {
        for (double round : ROUND) {
            if (round > pace) {
                return round;
            }
        }
        return ROUND[ROUND.length - 1];
    }

    /// The next slower round pace; the slowest if there is none.
    public static double slower(double pace) {
        double slower = ROUND[0];
        for (double round : ROUND) {
            slower = round < pace ? round : slower;
        }
        return slower;
    }
}
