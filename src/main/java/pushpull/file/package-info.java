/// Files that people keep: experiments as small text, own points and results as CSV.
///
/// Reading never loses anything: what cannot be read is refused in words, with the line. Imports [pushpull.train] and
/// everything below; knows no window.
@NullMarked
package pushpull.file;

import org.jspecify.annotations.NullMarked;
