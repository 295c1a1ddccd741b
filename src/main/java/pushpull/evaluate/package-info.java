/// The loss, forces and gradients of embeddings that a caller brings.
///
/// It must not train: embeddings stay where they are. What it gives is what a step would see.
@NullMarked
package pushpull.evaluate;

import org.jspecify.annotations.NullMarked;
