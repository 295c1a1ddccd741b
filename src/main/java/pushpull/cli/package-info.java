/// The command line: one class per command.
///
/// It must not know the window's classes, so that a machine without a display can do everything that needs none. It is
/// the only package that prints.
@NullMarked
package pushpull.cli;

import org.jspecify.annotations.NullMarked;
