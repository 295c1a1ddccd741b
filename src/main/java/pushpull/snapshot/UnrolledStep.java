package pushpull.snapshot;

import java.util.List;

/// One step that was taken, unrolled into its phases.
///
/// @param before the run before it, with the batch that it took and the forces in it
/// @param after the run behind it
/// @param phases all ten, in order
public record UnrolledStep(Snapshot before, Snapshot after, List<StepPhase> phases) {
    public UnrolledStep {
        phases = List.copyOf(phases);
    }
}
