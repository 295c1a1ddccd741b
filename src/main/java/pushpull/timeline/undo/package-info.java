/// Changes that a person made to a run, to be undone and redone.
///
/// Undo appends the inverse change at the present step, so that a script stays a record of what happened. The package
/// must not know controls, nor anything about gestures but their number.
@NullMarked
package pushpull.timeline.undo;

import org.jspecify.annotations.NullMarked;
