package pushpull.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;

/// What a setting holds, and with it how its text reads and which control shows it.
public enum Kind {
    DOUBLE,
    INT,
    LONG,
    BOOLEAN,
    /// One line of text without blanks at its ends.
    TEXT,
    /// A constant of an enum, written in lower case with hyphens.
    CHOICE,
    /// A member of a [Family], written as its simple class name.
    FAMILY,
    /// A `List<Integer>`, written `32,32`; it may be empty.
    INTS;

    static Kind of(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == double.class) {
            return DOUBLE;
        } else if (type == int.class) {
            return INT;
        } else if (type == long.class) {
            return LONG;
        } else if (type == boolean.class) {
            return BOOLEAN;
        } else if (type == String.class) {
            return TEXT;
        } else if (type.isEnum()) {
            return CHOICE;
        } else if (Family.class.isAssignableFrom(type)) {
            return FAMILY;
        } else if (isListOfIntegers(component.getGenericType())) {
            return INTS;
        }
        throw new IllegalArgumentException(component.getDeclaringRecord().getSimpleName() + "." + component.getName()
                + " cannot be a setting: " + component.getGenericType().getTypeName());
    }

    private static boolean isListOfIntegers(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] == Integer.class;
    }
}
