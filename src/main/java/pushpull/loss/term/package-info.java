/// Terms that several losses share: softmax, cross-entropy, logistic and hinge sums over an anchor's row.
///
/// A term sees rows and picks alone, and must not know which loss adds it up.
@NullMarked
package pushpull.loss.term;

import org.jspecify.annotations.NullMarked;
