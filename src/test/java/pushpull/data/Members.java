package pushpull.data;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import pushpull.settings.Family;
import pushpull.settings.Knob;

/// Members of families made from the defaults of their knobs, with some knobs set otherwise.
final class Members {
    private Members() {}

    /// Every member of a family at its defaults.
    static <F extends Family> Stream<F> of(Class<F> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(member -> family.cast(defaults(member)));
    }

    /// The same record with other values of some components.
    static <R> R with(R member, Map<String, ?> values) {
        try {
            RecordComponent[] components = member.getClass().getRecordComponents();
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                Object given = values.get(components[i].getName());
                arguments[i] =
                        given != null ? given : components[i].getAccessor().invoke(member);
            }
            return made(member.getClass(), arguments);
        } catch (ReflectiveOperationException cause) {
            throw new AssertionError(cause);
        }
    }

    static boolean has(Object member, String component) {
        return Arrays.stream(member.getClass().getRecordComponents())
                .anyMatch(found -> found.getName().equals(component));
    }

    private static Object defaults(Class<?> type) {
        Object[] arguments = Arrays.stream(type.getRecordComponents())
                .map(Members::defaultOf)
                .toArray();
        try {
            return made(type, arguments);
        } catch (ReflectiveOperationException cause) {
            throw new AssertionError(cause);
        }
    }

    @SuppressWarnings("unchecked")
    private static <R> R made(Class<?> type, Object... arguments) throws ReflectiveOperationException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        return (R) type.getDeclaredConstructor(types).newInstance(arguments);
    }

    private static Object defaultOf(RecordComponent component) {
        String text = component.getAnnotation(Knob.class).value();
        Class<?> type = component.getType();
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == double.class) {
            return Double.valueOf(text);
        }
        if (type == List.class) {
            return Arrays.stream(text.split(","))
                    .filter(part -> !part.isEmpty())
                    .map(Integer::valueOf)
                    .toList();
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.toString().equals(text))
                    .findFirst()
                    .orElseThrow();
        }
        return type == String.class ? text : member(type, text);
    }

    private static Object member(Class<?> family, String name) {
        return Arrays.stream(family.getPermittedSubclasses())
                .filter(member -> member.getSimpleName().equals(name))
                .map(member -> defaults(member))
                .findFirst()
                .orElseThrow();
    }
}
