/// The losses, one a file, each as readable as its formula.
///
/// A loss that is made of pairs or triplets sees one anchor's row at a time and writes dL/d(distance); the way from
/// there to gradients, arrows and charts is the same for all and lies in [pushpull.pair]. A loss knows no miner, no
/// encoder and no trainer: it says what it accepts, what it learns and which comparisons it wants.
@NullMarked
package pushpull.loss;

import org.jspecify.annotations.NullMarked;
