package pushpull.dialect;

import java.util.Map;

/// A call of a library's loss without its points: the function and its arguments.
///
/// Arguments that a dialect does not know are ignored, because reference cases also carry descriptions of themselves.
///
/// @param library whose definition is meant
/// @param function the class or function by its name in the library; for a paper, its equation
/// @param arguments by name; a missing one has the library's default
public record LibraryCall(Library library, String function, Map<String, Argument> arguments) {
    public LibraryCall {
        arguments = Map.copyOf(arguments);
    }

    /// An argument that must be given.
    Argument argument(String name) {
        Argument argument = arguments.get(name);
        if (argument == null) {
            throw ArgumentException.of("argument.missing", name);
        }
        return argument;
    }

    /// A number without a default in the library.
    double number(String name) {
        return number(name, argument(name));
    }

    double number(String name, double otherwise) {
        Argument argument = arguments.get(name);
        return argument == null ? otherwise : number(name, argument);
    }

    int integer(String name, int otherwise) {
        double number = number(name, otherwise);
        if (number != (int) number) {
            throw ArgumentException.of("argument.integer", name);
        }
        return (int) number;
    }

    boolean flag(String name, boolean otherwise) {
        return switch (arguments.get(name)) {
            case null -> otherwise;
            case Argument.Flag(boolean value) -> value;
            default -> throw ArgumentException.of("argument.boolean", name);
        };
    }

    String word(String name, String otherwise) {
        return switch (arguments.get(name)) {
            case null -> otherwise;
            case Argument.Word(String value) -> value;
            default -> throw ArgumentException.of("argument.text", name);
        };
    }

    private static double number(String name, Argument argument) {
        if (argument instanceof Argument.Real(double value)) {
            return value;
        }
        throw ArgumentException.of("argument.number", name);
    }
}
