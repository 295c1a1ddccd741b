package pushpull.dialect;

import java.util.Map;
import java.util.function.Function;

/// One library's definition of a loss, with its translation into settings of this program.
///
/// @param id its name in the reference files
/// @param library the source of the definition
/// @param function its name there; unique within a library
/// @param inputs what it is called with besides arguments
/// @param needed a usual value for each argument without a default in the library
/// @param translation from the arguments to settings
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
