package pushpull.cli.inspect;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Option;
import pushpull.array.Dump;
import pushpull.array.EmbeddingArrays;
import pushpull.cli.option.UsageException;

/// How long it is waited for what a training has yet to write.
final class DumpWait {
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(20);

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "10",
            description = "How long to wait for a file that is not complete yet (default: 10).")
    private double patience = 10;

    @Option(
            names = "--follow",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "Go on with dumps that appear in the folder, until none has for so long (default: 0).")
    private double following;

    /// Waits until a dump is complete.
    ///
    /// @throws UsageException if it takes too long
    void await(Dump dump) {
        UsageException.unless(
                !EmbeddingArrays.isArrayFile(dump.file()) || !isThere(dump) || until(dump::isWhole, patience),
                dump.file() + " is not complete: it ends before all its numbers, and did not grow to its length in "
                        + patience
                        + " s. A dump that is written under another name and then renamed is always complete.");
    }

    private static boolean isThere(Dump dump) {
        return java.nio.file.Files.isRegularFile(java.nio.file.Path.of(dump.file()));
    }

    /// Waits until there are more dumps than before; false if there are none for as long as it is waited.
    boolean more(DumpSource source, int before) {
        return until(() -> source.now().size() > before, following);
    }

    private static boolean until(BooleanSupplier holds, double seconds) {
        long begun = System.nanoTime();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - begun > seconds * 1e9) {
                return false;
            }
            LockSupport.parkNanos(GLANCE);
        }
        return true;
    }
}
