/// Encoders: from the features of points to their embeddings, and back for gradients.
///
/// An encoder is a setting (a record); what it makes is a [pushpull.encode.Network], which belongs to one trainer.
/// Batches are feature-major tensors, one column per point, so that vectors run over the batch. The package knows
/// no loss, miner or distance: it receives the gradient at its outputs and asks nothing about where it came from.
@NullMarked
package pushpull.encode;

import org.jspecify.annotations.NullMarked;
