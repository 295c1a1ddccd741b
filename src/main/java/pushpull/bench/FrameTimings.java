package pushpull.bench;

import java.util.Arrays;

/// How long frames of a window took.
///
/// @param work milliseconds on the FX thread, one value per frame
/// @param busy milliseconds of these that the thread had a processor
/// @param held milliseconds from the beginning of each frame until the thread took up the next request
/// @param gaps milliseconds from the beginning of each frame to that of the next; includes the longest stall
/// @param pictures how many pictures of the stage were shown in that time
public record FrameTimings(double[] work, double[] busy, double[] held, double[] gaps, long pictures) {
    /// No frames.
    public static final FrameTimings NONE =
            new FrameTimings(new double[0], new double[0], new double[0], new double[0], 0);

    /// The value that the given share of the values does not exceed; NaN if there are no values.
    public static double percentile(double share, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /// How many of the values reach a number of milliseconds.
    public static long atLeast(double milliseconds, double... values) {
        return Arrays.stream(values).filter(value -> value >= milliseconds).count();
    }
}
