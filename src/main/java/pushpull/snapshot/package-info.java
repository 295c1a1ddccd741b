/// Every value that a view may read, and what a view may request.
///
/// All are immutable and hold no logic beyond sums, so that they can cross threads. The package must not know the
/// training that a snapshot was made from: a view can show any snapshot, from a file as well as from a live run.
@NullMarked
package pushpull.snapshot;

import org.jspecify.annotations.NullMarked;
