/// The command that looks into a training elsewhere, at one step or at many. It must not know how a run is trained
/// here.
@NullMarked
package pushpull.cli.inspect;

import org.jspecify.annotations.NullMarked;
