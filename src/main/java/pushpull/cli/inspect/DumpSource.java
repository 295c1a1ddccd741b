package pushpull.cli.inspect;

import java.util.List;
import pushpull.array.Dump;

/// Where the dumps of a training are found: those that are there by now, in order.
@FunctionalInterface
interface DumpSource {
    List<Dump> now();
}
