/// Checks this program against reference cases: one checker for each kind.
///
/// A checker brings a case into this program's terms (a loss by its dialect, who plays which role) and has it computed
/// by the same code that trains. It computes no number that training computes elsewhere, and prints nothing: the
/// command line does.
@NullMarked
package pushpull.reference.check;

import org.jspecify.annotations.NullMarked;
