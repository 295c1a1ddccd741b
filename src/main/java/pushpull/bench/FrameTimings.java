package pushpull.bench;

import java.util.Arrays;

/// How long frames of a window took.
///
/// @param work milliseconds on the window's own thread, one a frame
/// @param busy of these, those that the thread had a processor, whatever else the machine had to do
/// @param held milliseconds from the beginning of each frame until the thread took up the next thing it was asked for
/// @param gaps milliseconds from the beginning of each frame to that of the next; as long as the longest stall at least
/// @param pictures how many pictures of the stage were shown in that time
public record FrameTimings(double[] work, double[] busy, double[] held, double[] gaps, long pictures) {
    /// Of no window.
    public static final FrameTimings NONE =
            new FrameTimings(new double[0], new double[0], new double[0], new double[0], 0);

    /// The value that a share of the values does not exceed; not a number where there is none.
    public static double percentile(double share, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /// How many of the values are so many milliseconds or more.
    public static long atLeast(double milliseconds, double... values) {
        return Arrays.stream(values).filter(value -> value >= milliseconds).count();
    }
}
