/// `pushpull sweep` and what belongs to it: planning, running, putting parts together, job files.
///
/// It must not know the other commands.
@NullMarked
package pushpull.cli.sweep;

import org.jspecify.annotations.NullMarked;
