/// Every value that a view may read, and what a view may ask for.
///
/// All are immutable and hold no logic beyond sums, so that they cross threads freely. The package must not know the
/// training that a snapshot was taken from: a view can be shown any snapshot, from a file as well as from a live run.
@NullMarked
package pushpull.snapshot;

import org.jspecify.annotations.NullMarked;
