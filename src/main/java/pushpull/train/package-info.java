/// A run as a fold over a script, and the actor that folds it.
///
/// State n+1 depends only on state n and the settings in force at step n. [pushpull.train.Training] is that fold, as a
/// plain object for one thread; [pushpull.train.Trainer] owns a thread, takes commands from a queue and leaves the
/// newest snapshot in a mailbox of one slot. The package knows neither files nor windows.
@NullMarked
package pushpull.train;

import org.jspecify.annotations.NullMarked;
