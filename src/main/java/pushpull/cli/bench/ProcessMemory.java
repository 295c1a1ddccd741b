package pushpull.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The memory of this process in megabytes, as the system reports it; the heap in use if it does not.
final class ProcessMemory {
    private static final Path STATUS = Path.of("/proc/self/status");

    private ProcessMemory() {}

    /// The largest resident size so far.
    static double peak() {
        return read("VmHWM:");
    }

    /// The resident size now.
    static double now() {
        return read("VmRSS:");
    }

    private static double read(String field) {
        try {
            if (Files.exists(STATUS)) {
                for (String line : Files.readAllLines(STATUS)) {
                    if (line.startsWith(field)) {
                        return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                    }
                }
            }
        } catch (IOException unreadable) {
            return heap();
        }
        return heap();
    }

    private static double heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / (double) (1 << 20);
    }
}
