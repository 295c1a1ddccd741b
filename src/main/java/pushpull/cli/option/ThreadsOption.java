package pushpull.cli.option;

import picocli.CommandLine.Option;

/// `--threads`: how many threads share the work of a command. The results do not depend on it.
public final class ThreadsOption {
    private static final int MOST = 64;

    @Option(names = "--threads", paramLabel = "T", description = "Threads that share the work (default: all cores).")
    private int count = Runtime.getRuntime().availableProcessors();

    /// The number given; refused in words if it is out of range.
    public int count() {
        UsageException.unless(count >= 1 && count <= MOST, "--threads takes 1 to " + MOST + ", not " + count + ".");
        return count;
    }
}
