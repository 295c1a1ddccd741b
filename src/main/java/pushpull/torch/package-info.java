/// Writes the loss of an experiment as Python for PyTorch.
///
/// The code is put together from templates and the settings in force. It must not know how a loss is evaluated in this
/// program, so that running the code against the reference cases checks both.
@NullMarked
package pushpull.torch;

import org.jspecify.annotations.NullMarked;
