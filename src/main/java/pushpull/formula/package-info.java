/// Formulas as text, as trees and as numbers: what a loss computes, in the notation that is set and shown.
///
/// A formula stands in the message bundle once. It is read into a tree, which is typeset by the views and
/// evaluated here, so that tests can hold what a person reads against what the engine computes. This package knows no
/// loss and no row: numbers come from a [pushpull.formula.Scope].
@NullMarked
package pushpull.formula;

import org.jspecify.annotations.NullMarked;
