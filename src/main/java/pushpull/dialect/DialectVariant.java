package pushpull.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// A definition in a comparison, called so that it has the knobs of the others.
///
/// @param dialect the definition
/// @param fixed arguments that do not follow a knob
/// @param links what the other arguments are made of
public record DialectVariant(Dialect dialect, Map<String, Argument> fixed, List<Link> links) {
    /// An argument that follows a common knob.
    ///
    /// @param argument its name in the library
    /// @param knob of the family
    /// @param conversion from the knob to the argument
    record Link(String argument, String knob, DoubleUnaryOperator conversion) {}

    public DialectVariant {
        fixed = Map.copyOf(fixed);
        links = List.copyOf(links);
    }

    /// The definition with this id, whose arguments have the names of the knobs.
    static DialectVariant of(String id) {
        return new DialectVariant(Dialects.named(id).orElseThrow(), Map.of(), List.of());
    }

    /// The same with arguments that are the library's own.
    DialectVariant with(Map<String, Argument> arguments) {
        return new DialectVariant(dialect, arguments, links);
    }

    /// The same with an argument that is a knob by another name.
    DialectVariant with(String argument, String knob) {
        return with(argument, knob, value -> value);
    }

    /// The same with an argument that is worked out from a knob.
    DialectVariant with(String argument, String knob, DoubleUnaryOperator conversion) {
        return new DialectVariant(dialect, fixed, List.of(new Link(argument, knob, conversion)));
    }

    /// What the library computes with these knobs.
    public DialectSettings settings(Map<String, Double> knobs) {
        Map<String, Argument> arguments = new LinkedHashMap<>(dialect.needed());
        arguments.putAll(fixed);
        knobs.forEach((name, value) -> arguments.put(name, new Argument.Real(value)));
        for (Link link : links) {
            Double knob = knobs.get(link.knob);
            if (knob != null) {
                arguments.put(link.argument, new Argument.Real(link.conversion.applyAsDouble(knob)));
            }
        }
        return dialect.settings(dialect.call(arguments));
    }
}
