package pushpull.settings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A value as a person types it: in digits of any script, with a decimal comma or point, a real minus sign, the
/// unit, or per cents.
///
/// What has no single meaning is refused: `1,250` is 1.25 to some people and 1250 to others.
public final class TypedValue {
    private static final Pattern MARKS = Pattern.compile("[\\u200e\\u200f\\u061c\\u202a-\\u202e\\u2066-\\u2069]");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\u00a0]*[,;\\u060c\\u066b\\s\\u00a0]+");
    private static final Pattern TWO_MEANINGS = Pattern.compile("[+-]?[1-9][0-9]{0,2}[,\\u066b][0-9]{3}");
    private static final Pattern PERCENT = Pattern.compile("[%\\u066a\\uff05]$");
    private static final double EXAMPLE = 0.2;

    private TypedValue() {}

    /// The value that a typed text means for a setting.
    ///
    /// @throws SettingsException in a sentence that says what the setting takes, if it means none
    public static Object read(Setting setting, String typed) {
        String text = typed.strip();
        String plain =
                switch (setting.kind()) {
                    case DOUBLE -> decimal(setting, latin(text));
                    case INT, LONG -> withoutUnit(setting, latin(text)).replaceAll("[\\s\\u00a0\\u202f]", "");
                    case INTS -> list(latin(text));
                    case BOOLEAN, TEXT, CHOICE, FAMILY -> text;
                };
        try {
            return setting.parse(plain, setting.name());
        } catch (SettingsException refused) {
            throw new SettingsException(setting.name(), sentence(setting, text, refused));
        }
    }

    /// The text with digits, minus signs and points as programs write them, without marks of direction.
    private static String latin(String text) {
        StringBuilder latin = new StringBuilder();
        MARKS.matcher(ReadableNumber.typed(text)).replaceAll("").codePoints().forEach(sign -> {
            switch (sign) {
                case '\u2212', '\u2012', '\u2013', '\ufe63', '\uff0d' -> latin.append('-');
                case '\uff0e' -> latin.append('.');
                case '\uff0c' -> latin.append(',');
                default -> {
                    if (Character.isDigit(sign)) {
                        latin.append(Character.digit(sign, 10));
                    } else {
                        latin.appendCodePoint(sign);
                    }
                }
            }
        });
        return latin.toString().strip();
    }

    private static String decimal(Setting setting, String text) {
        String number = withoutUnit(setting, text);
        boolean percent = !setting.unit().equals("%") && PERCENT.matcher(number).find();
        String plain = point(PERCENT.matcher(number).replaceAll("").replaceAll("[\\s\\u00a0\\u202f\\u066c]", ""));
        return percent && isNumber(plain)
                ? new BigDecimal(plain).movePointLeft(2).toString()
                : plain;
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    }

    /// The last of several kinds of separators is the decimal one; the others group digits.
    private static String point(String number) {
        String text = number.replace('\u066b', ',');
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma < 0 || TWO_MEANINGS.matcher(number).matches()) {
            return text;
        }
        boolean several = text.indexOf(',') < comma;
        if (point >= 0 && !several && comma > point) {
            return text.replace(".", "").replace(',', '.');
        } else if (point > comma) {
            return text.replace(",", "");
        }
        return several ? text : text.replace(',', '.');
    }

    private static String withoutUnit(Setting setting, String text) {
        String unit = setting.unit();
        boolean ends =
                !unit.isEmpty() && text.regionMatches(true, text.length() - unit.length(), unit, 0, unit.length());
        return ends ? text.substring(0, text.length() - unit.length()).strip() : text;
    }

    private static String list(String text) {
        List<String> parts = Arrays.stream(SEPARATORS.split(text))
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join(",", parts);
    }

    private static String sentence(Setting setting, String text, SettingsException refused) {
        String shown = text.isEmpty() ? Texts.general("setting.empty") : text;
        String label = Texts.label(setting);
        String range = setting.range().text();
        return switch (setting.kind()) {
            case DOUBLE -> {
                boolean several = TWO_MEANINGS.matcher(latin(text)).matches();
                String key = several
                        ? "typed.meanings"
                        : isNumber(decimal(setting, latin(text))) ? "typed.range" : "typed.decimal";
                yield Texts.general(key, shown, label, range, example(setting));
            }
            case INT, LONG ->
                Texts.general(
                        isWhole(setting, text) ? "typed.range" : "typed.whole", shown, label, range, example(setting));
            case INTS -> Texts.general("typed.ints", shown, label, range);
            case BOOLEAN, TEXT, CHOICE, FAMILY -> refused.spoken();
        };
    }

    private static boolean isWhole(Setting setting, String text) {
        return withoutUnit(setting, latin(text)).matches("[+-]?[0-9]+");
    }

    /// The default, or if that is zero, which says little, some other value of the slider.
    private static String example(Setting setting) {
        double initial = ((Number) setting.initial()).doubleValue();
        boolean other = initial == 0 && setting.range().hasSlider() && setting.kind() == Kind.DOUBLE;
        return ReadableNumber.minus(
                Decimal.text(other ? setting.low() + EXAMPLE * (setting.high() - setting.low()) : initial));
    }
}
