/// Reference files in the format `oracle-1`: cases in JSON, and verdicts on them.
///
/// A case holds inputs and the results of other implementations. A verdict compares field by field with the tolerances
/// and exemptions of the format. Nothing here knows how a field is computed, so that no formula can influence its own
/// verdict; [pushpull.reference.check] computes them.
@NullMarked
package pushpull.reference;

import org.jspecify.annotations.NullMarked;
