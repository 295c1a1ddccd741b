/// How libraries and papers define a loss, in this program's terms: a call becomes a loss, a distance and a miner.
///
/// A dialect is given the arguments of a call by name and nothing else. It knows neither points nor files, so that one
/// embedding can be evaluated under the definitions of several libraries, wherever it comes from. Reading reference
/// cases and evaluating losses belong to other packages.
@NullMarked
package pushpull.dialect;

import org.jspecify.annotations.NullMarked;
