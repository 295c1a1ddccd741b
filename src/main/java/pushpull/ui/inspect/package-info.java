/// The inspector: the forces on the selected point in numbers.
///
/// It works nothing out that the trainer has not: it adds up and words what a snapshot says.
@NullMarked
package pushpull.ui.inspect;

import org.jspecify.annotations.NullMarked;
