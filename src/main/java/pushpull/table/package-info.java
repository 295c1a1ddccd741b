/// A table of text as it comes: its separator, header, columns and labels, and what each column is for.
///
/// It reads text and says what is wrong with it by file, line and column. The package must not know points or data
/// sets: what the rows become is decided by its caller. The reader is our own because a plain CSV library loses the
/// line of an unclosed quote and knows neither lists in a cell nor word vectors.
@NullMarked
package pushpull.table;

import org.jspecify.annotations.NullMarked;
