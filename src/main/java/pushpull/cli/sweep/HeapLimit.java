package pushpull.cli.sweep;

/// Keeps the heap of a long sweep as small as that of one run.
///
/// A run lives on some megabytes. While its code is cold it makes much garbage, and the collector lets the heap
/// grow many times larger than that to collect less often, without ever giving it back. A full collection gives it
/// back; its pause would be seen in a window, and is not here.
final class HeapLimit {
    private static final long MEGABYTE = 1L << 20;
    private static final long MOST = 224 * MEGABYTE;
    private static final long APART = 500_000_000L;

    private long next = Long.MIN_VALUE;

    /// Looks now and then.
    ///
    /// @param now nanoseconds
    void check(long now) {
        Runtime runtime = Runtime.getRuntime();
        if (runtime.totalMemory() > MOST && (next == Long.MIN_VALUE || now - next >= 0)) {
            System.gc();
            next = now + APART;
        }
    }
}
