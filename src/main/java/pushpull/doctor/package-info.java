/// Names what is wrong with a run, since when, and one change to try.
///
/// A diagnosis is a pure function of the settings and of a short history of vital signs, so that it can be tested on
/// runs that show it and on runs that do not, and gives the same answer in the window and on the command line. It must
/// not know how anything is shown, and it never changes a run: it only suggests.
@NullMarked
package pushpull.doctor;

import org.jspecify.annotations.NullMarked;
