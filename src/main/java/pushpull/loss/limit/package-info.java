/// What a loss would be by chance and at its best, from the composition of a batch.
///
/// It must not know any one loss: a loss asks for the limit that its formula has.
@NullMarked
package pushpull.loss.limit;

import org.jspecify.annotations.NullMarked;
