/// The experiment panel, generated from the settings, and the transport.
///
/// It knows no member of any family: what a knob is, the settings say.
@NullMarked
package pushpull.ui.control;

import org.jspecify.annotations.NullMarked;
