package pushpull.settings;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the value of each [Kind] is written as text, and read.
///
/// Stricter than the readers of the JDK, which also take `1d`, `0x1p3`, `NaN` and digits of other scripts.
final class ValueFormat {
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");

    private ValueFormat() {}

    static String text(Object value) {
        return switch (value) {
            case Double number -> Decimal.text(number);
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Record member -> member.getClass().getSimpleName();
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    static Object read(Setting setting, String text, String key) {
        return switch (setting.kind()) {
            case DOUBLE -> decimal(setting, text, key);
            case INT -> (int) whole(setting, text, key, Integer.SIZE);
            case LONG -> whole(setting, text, key, Long.SIZE);
            case BOOLEAN -> truth(setting, text, key);
            case TEXT -> text;
            case CHOICE -> choice(setting, text, key);
            case FAMILY -> Schema.of(Members.named(setting.family(), text, key)).defaults();
            case INTS -> wholes(setting, text, key);
        };
    }

    static List<Enum<?>> constants(Setting setting) {
        List<Enum<?>> constants = new ArrayList<>();
        for (Object constant : setting.type().getEnumConstants()) {
            constants.add((Enum<?>) constant);
        }
        return constants;
    }

    static boolean isOneLine(String text) {
        return text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
    }

    private static double decimal(Setting setting, String text, String key) {
        if (!DECIMAL.matcher(text).matches()) {
            throw RefusalMessages.notation("setting.decimal", setting, text, key);
        }
        return Double.parseDouble(text);
    }

    private static long whole(Setting setting, String text, String key, int bits) {
        if (!WHOLE.matcher(text).matches()) {
            throw RefusalMessages.notation("setting.whole", setting, text, key);
        }
        BigInteger number = new BigInteger(text);
        if (number.bitLength() >= bits) {
            throw RefusalMessages.overflow(setting, text, key, bits);
        }
        return number.longValue();
    }

    private static List<Integer> wholes(Setting setting, String text, String key) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        for (String part : Arrays.asList(text.split(",", -1))) {
            if (!WHOLE.matcher(part.strip()).matches()) {
                throw RefusalMessages.notation("setting.ints", setting, text, key);
            }
            numbers.add((int) whole(setting, part.strip(), key, Integer.SIZE));
        }
        return List.copyOf(numbers);
    }

    private static boolean truth(Setting setting, String text, String key) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw RefusalMessages.notation("setting.boolean", setting, text, key);
        };
    }

    /// Upper case and underscores are accepted too, since the default in a [Knob] may be written as the Java constant.
    private static Enum<?> choice(Setting setting, String text, String key) {
        String wanted = text.toLowerCase(Locale.ROOT).replace('_', '-');
        for (Enum<?> constant : constants(setting)) {
            if (text(constant).equals(wanted)) {
                return constant;
            }
        }
        throw RefusalMessages.choice(text, key, setting.choices());
    }
}
