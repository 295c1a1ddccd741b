/// Decision regions and force fields, computed beside the run on a thread of their own.
///
/// They are computed from a frozen copy of the run, so that a step never waits for a map. The package must not know the
/// trainer: it hands its results to a listener.
@NullMarked
package pushpull.observe.probe;

import org.jspecify.annotations.NullMarked;
