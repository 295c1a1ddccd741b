package pushpull.snapshot;

import java.util.List;

/// One step that was taken, broken into its phases.
///
/// @param before the run before it, with the batch of the step and its forces
/// @param after the run after it
/// @param phases all ten, in order
public record UnrolledStep(Snapshot before, Snapshot after, List<StepPhase> phases) {
    public UnrolledStep {
        phases = List.copyOf(phases);
    }
}
