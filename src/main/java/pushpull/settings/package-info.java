/// Settings as records: what a knob is, what a family is, and how records become flat `key = value` text and back.
///
/// Panels, files, command-line flags, undo labels and checks on input derive from the records by reflection, here and
/// nowhere else. The package knows no member of any family, so that a new member needs no change here.
@NullMarked
package pushpull.settings;

import org.jspecify.annotations.NullMarked;
