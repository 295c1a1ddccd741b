/// What the loss of an experiment can be, at its best and if all points coincide.
///
/// It must not know the embedding of the run: limits belong to the experiment, so that they stand still while it
/// trains. What a single batch happens to contain is averaged over a fixed set of batches.
@NullMarked
package pushpull.observe.limit;

import org.jspecify.annotations.NullMarked;
