/// Commands that time the engine and the window. They print figures and change nothing.
@NullMarked
package pushpull.cli.bench;

import org.jspecify.annotations.NullMarked;
