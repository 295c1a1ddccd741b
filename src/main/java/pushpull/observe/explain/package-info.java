/// Builds the explanation of a point, pair or triplet from the rows recorded in one evaluation.
///
/// It asks losses for their formulas and terms, and must not name any one loss.
@NullMarked
package pushpull.observe.explain;

import org.jspecify.annotations.NullMarked;
