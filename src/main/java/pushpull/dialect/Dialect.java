package pushpull.dialect;

import java.util.Map;
import java.util.function.Function;

/// One definition of a loss, and how it is said here.
///
/// @param id its name in the reference files
/// @param library where the definition comes from
/// @param function what it is called there; no two of a library have one name
/// @param inputs what it is called with beside arguments
/// @param needed a usual value of each argument that the library has no default for
/// @param translation from the arguments to what is computed here
public record Dialect(
        String id,
        Library library,
        String function,
        CallInputs inputs,
        Map<String, Argument> needed,
        Function<LibraryCall, DialectSettings> translation) {
    Dialect(
            String id,
            Library library,
            String function,
            CallInputs inputs,
            Function<LibraryCall, DialectSettings> translation) {
        this(id, library, function, inputs, Map.of(), translation);
    }

    /// A call with these arguments.
    public LibraryCall call(Map<String, Argument> arguments) {
        return new LibraryCall(library, function, arguments);
    }

    /// What the library computes by default.
    public DialectSettings defaults() {
        return settings(call(needed));
    }

    /// What the library computes for a call.
    ///
    /// @throws UnsupportedCallException if there is no formula for an argument's value
    /// @throws ArgumentException if an argument is missing or of another type
    public DialectSettings settings(LibraryCall call) {
        return translation.apply(call);
    }
}
