/// What several commands share: options, the refusals of what was typed, and reports. It must not know a command.
@NullMarked
package pushpull.cli.option;

import org.jspecify.annotations.NullMarked;
