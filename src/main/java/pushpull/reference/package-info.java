/// Checks this program against numbers computed elsewhere: reading reference files, and one checker a kind.
///
/// A file in the format `oracle-1` holds inputs, and what other implementations made of them. A checker brings a case
/// into this program's terms (which record with which knobs, whose definition differs how), has it computed by the same
/// code that trains, and the judge compares field by field with the tolerances and exemptions of the format. No number
/// is computed here that training computes elsewhere. Nothing prints: the command line does.
@NullMarked
package pushpull.reference;

import org.jspecify.annotations.NullMarked;
