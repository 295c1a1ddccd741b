/// Formulas typeset: trees of symbols become boxes of letters and rules, which any pen can paint.
///
/// It knows what a formula looks like but not where its numbers come from. Boxes are immutable, so that one thread may
/// measure them and another paint them.
@NullMarked
package pushpull.paint.formula;

import org.jspecify.annotations.NullMarked;
