/// Checks this program against reference cases: one checker for each kind.
///
/// A checker turns a case into this program's terms (a loss by its dialect, the inputs in their roles) and has it
/// computed by the same code that trains. It computes nothing that training computes elsewhere, and prints nothing: the
/// command line does.
@NullMarked
package pushpull.reference.check;

import org.jspecify.annotations.NullMarked;
