package pushpull.cli.bench;

/// Counts of durations in nanoseconds: gives percentiles to 1.6 % in constant memory.
final class DurationHistogram {
    /// Buckets per doubling, as bits of the mantissa.
    private static final int BITS = 6;

    private static final int SHIFT = 52 - BITS;
    private static final long FIRST = Double.doubleToRawLongBits(1) >> SHIFT;
    private static final int DOUBLINGS = 50;
    private final long[] counts = new long[DOUBLINGS << BITS];
    private long count;

    void add(long nanoseconds) {
        long bucket = (Double.doubleToRawLongBits(Math.max(1, nanoseconds)) >> SHIFT) - FIRST;
        counts[(int) Math.min(bucket, counts.length - 1)]++;
        count++;
    }

    /// The duration that the given share of them does not exceed, in milliseconds; NaN if there are none.
    double milliseconds(double share) {
        long wanted = (long) Math.ceil(share * count);
        long met = 0;
        for (int bucket = 0; bucket < counts.length && count > 0; bucket++) {
            met += counts[bucket];
            if (met >= wanted) {
                return Double.longBitsToDouble((bucket + 1 + FIRST) << SHIFT) / 1e6;
            }
        }
        return Double.NaN;
    }
}
