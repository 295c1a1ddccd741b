package pushpull.observe.measure;

import java.util.function.Supplier;
import pushpull.snapshot.Snapshot;

/// A recorded step that can be measured although no view looked at it when it was taken.
///
/// @param step its number
/// @param places the run as it was there, embedded anew; may be asked on any thread
public record PastStep(long step, Supplier<Snapshot> places) {}
