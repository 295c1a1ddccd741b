/// How libraries and papers define a loss, said in this program's terms: a call becomes a loss, a distance and a miner.
///
/// A dialect is given the arguments of a call by name and nothing else. It knows neither points nor files, so that one
/// embedding can be put to the definitions of several libraries wherever it comes from; reading reference cases, and
/// evaluating anything, is the business of others.
@NullMarked
package pushpull.dialect;

import org.jspecify.annotations.NullMarked;
