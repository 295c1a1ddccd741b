/// Builds the explanation of a point, pair or triplet from the rows that one evaluation passes by.
///
/// It asks losses for their formulas and terms and must not know any one loss by name.
@NullMarked
package pushpull.observe.explain;

import org.jspecify.annotations.NullMarked;
