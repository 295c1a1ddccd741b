/// The loss, forces and gradients of embeddings that a caller brings.
///
/// It does not train: embeddings stay where they are. Its result is what a training step would see.
@NullMarked
package pushpull.evaluate;

import org.jspecify.annotations.NullMarked;
