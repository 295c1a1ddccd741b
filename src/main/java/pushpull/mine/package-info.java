/// Miners: which of an anchor's pairs or triplets are trained on.
///
/// A miner sees the same row that the loss will see and leaves fewer candidates, or triplets, in it. It knows no loss.
@NullMarked
package pushpull.mine;

import org.jspecify.annotations.NullMarked;
