/// Optimisers and schedules: how a gradient becomes a step.
///
/// An optimiser is a setting without state of its own; its moments belong to the run, so that a checkpoint holds
/// them. Definitions are PyTorch's, to the last formula. The package knows nothing about what is optimised.
@NullMarked
package pushpull.optimize;

import org.jspecify.annotations.NullMarked;
