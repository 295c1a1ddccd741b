package pushpull.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts that a person reads, from the message bundles; `{0}`, `{1}` in a text stand for the arguments.
///
/// Quotes have no meaning in a text, unlike in `MessageFormat`. Bundles are read in the root locale on every machine,
/// so that messages, files and golden images agree everywhere.
public final class Texts {
    private static final Texts GENERAL = new Texts("pushpull.messages");
    private static final Texts SETTINGS = bundle("settings");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9])}");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private final ResourceBundle bundle;

    private Texts(String name) {
        bundle = ResourceBundle.getBundle(name, Locale.ROOT, Texts.class.getClassLoader(), new MessageFile.Finder());
    }

    /// The texts of one area: `ui` is `messages-ui.properties`.
    public static Texts bundle(String area) {
        return new Texts("pushpull.messages-" + area);
    }

    /// A general text.
    public static String general(String key, Object... arguments) {
        return GENERAL.get(key, arguments);
    }

    /// A text of this bundle.
    ///
    /// @throws java.util.MissingResourceException if the bundle has no such key
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        if (text.indexOf('{') < 0) {
            return text;
        }
        return ARGUMENT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(string(arguments[Integer.parseInt(found.group(1))])));
    }

    /// Whether this bundle has a text.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /// The label of a family member; its name in words if the bundle has none.
    public static String label(Class<?> member) {
        return first(ofMember(member, "")).orElseGet(() -> capitalised(words(member.getSimpleName())));
    }

    /// The label of a family member inside a sentence: in lower case, unless it has capitals within or the bundle says
    /// otherwise, as it does for names of persons.
    public static String within(Class<?> member) {
        String label = label(member);
        boolean initials = label.chars().skip(1).anyMatch(Character::isUpperCase);
        return first(ofMember(member, ".within")).orElse(initials ? label : label.toLowerCase(Locale.ROOT));
    }

    /// What a family member is, in one line; empty if the bundle does not say.
    public static String about(Class<?> member) {
        return first(ofMember(member, ".about")).orElse("");
    }

    /// The formula of a family member, for those that have one.
    public static Optional<String> formula(Class<?> member) {
        return first(ofMember(member, ".formula"));
    }

    /// Author, place and year of what a family member does, for those that come from somewhere.
    public static Optional<String> source(Class<?> member) {
        return first(ofMember(member, ".source"));
    }

    /// The label of a component; its name in words if the bundle has none.
    public static String label(Class<?> record, String component) {
        return first(ofComponent(record, component, "")).orElseGet(() -> capitalised(words(component)));
    }

    /// What a component does, in a sentence or two; empty if the bundle does not say.
    public static String why(Class<?> record, String component) {
        return first(ofComponent(record, component, ".why")).orElse("");
    }

    /// The label of a setting.
    public static String label(Setting setting) {
        return label(setting.owner(), setting.name());
    }

    /// The label of a setting beside its value or inside a sentence: without a capital, unless it is an abbreviation.
    public static String labelWithin(Setting setting) {
        String label = label(setting);
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    /// What a setting does.
    public static String why(Setting setting) {
        return why(setting.owner(), setting.name());
    }

    /// The label of an enum constant, under `Activation.TANH`; the constant in words if the bundle has none.
    public static String label(Enum<?> constant) {
        String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
        return first(List.of(key))
                .orElseGet(() -> capitalised(ValueFormat.text(constant).replace('-', ' ')));
    }

    /// `falseNegatives` as `false negatives`.
    public static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (String word : WORD_START.split(name)) {
            boolean initials = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.isEmpty() ? "" : " ").append(initials ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }

    /// The keys under which a member's text may stand: `mine.Random` goes before `Random`, for families whose members
    /// share a name.
    static List<String> ofMember(Class<?> member, String suffix) {
        String area = member.getPackageName();
        String name = member.getSimpleName() + suffix;
        return List.of(area.substring(area.lastIndexOf('.') + 1) + "." + name, name);
    }

    /// The keys under which a component's text may stand; `knob.margin` serves every record with a margin.
    static List<String> ofComponent(Class<?> record, String component, String suffix) {
        return List.of(
                ofMember(record, "." + component + suffix).getFirst(),
                record.getSimpleName() + "." + component + suffix,
                "knob." + component + suffix);
    }

    static Optional<String> first(List<String> keys) {
        return keys.stream().filter(SETTINGS::has).findFirst().map(SETTINGS::get);
    }

    private static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String string(Object argument) {
        return argument instanceof Double number ? Decimal.text(number) : String.valueOf(argument);
    }
}
