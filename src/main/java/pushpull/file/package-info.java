/// Files that people keep: experiments as small text, their own points, and results as CSV.
///
/// Reading never loses anything: what cannot be read is refused with a sentence that names the line. Imports
/// [pushpull.train] and everything below; must not know any window.
@NullMarked
package pushpull.file;

import org.jspecify.annotations.NullMarked;
