/// Writes the loss of an experiment as Python for PyTorch.
///
/// The code is put together from templates and the settings in force. It must not know how a loss is evaluated here, so
/// that running the printed code against the reference cases is a check of both and not of one against itself.
@NullMarked
package pushpull.torch;

import org.jspecify.annotations.NullMarked;
