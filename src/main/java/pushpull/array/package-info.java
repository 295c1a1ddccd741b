/// Arrays of numbers as numeric Python keeps them: `.npy` files, `.npz` archives, and folders of either.
///
/// It reads bytes and says what is wrong with them by file and array; the package must not know points. The reader is
/// our own because it has to be bounded and must never run what a file holds: pickled objects are refused, an archive
/// is unpacked only as far as the array that is read says it is long.
@NullMarked
package pushpull.array;

import org.jspecify.annotations.NullMarked;
