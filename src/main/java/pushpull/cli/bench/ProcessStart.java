package pushpull.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// The time at which this process started, before its virtual machine did.
public final class ProcessStart {
    private static final Path STATUS = Path.of("/proc/self/stat");
    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final long TICK = 10_000_000L;

    private ProcessStart() {}

    /// What `System.nanoTime()` would have returned then, to within some hundredths of a second.
    public static long reading() {
        try {
            long age = Files.isReadable(STATUS) && Files.isReadable(UPTIME)
                    ? age(Files.readString(STATUS), Files.readString(UPTIME))
                    : age();
            return System.nanoTime() - age;
        } catch (IOException unreadable) {
            return System.nanoTime() - age();
        }
    }

    /// Read from Linux itself: the start instant that Java gives is off by up to a second.
    ///
    /// @param status the process's `stat`, whose 22nd field counts hundredths of a second since the machine's start
    /// @param uptime seconds since the machine's start
    static long age(String status, String uptime) {
        String[] afterName = status.substring(status.lastIndexOf(')') + 2).split(" ");
        long start = Long.parseLong(afterName[19]) * TICK;
        return Math.round(Double.parseDouble(uptime.split(" ")[0]) * 1e9) - start;
    }

    private static long age() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return Duration.between(start, now).toNanos();
    }
}
