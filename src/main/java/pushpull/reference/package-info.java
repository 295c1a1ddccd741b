/// Reference files in the format `oracle-1`: cases in JSON, and verdicts on what is made of them.
///
/// A case holds inputs, and what other implementations made of them. A verdict compares field by field with the
/// tolerances and exemptions of the format. Nothing here knows how a field is computed, so that no formula can be bent
/// to its own verdict; [pushpull.reference.check] does that.
@NullMarked
package pushpull.reference;

import org.jspecify.annotations.NullMarked;
