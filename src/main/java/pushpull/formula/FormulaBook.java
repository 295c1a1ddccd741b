package pushpull.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Texts;

/// The formulas of the message bundle, each chosen and shortened by the settings of its record.
public final class FormulaBook {
    private static final Texts TEXTS = Texts.bundle("formula");

    private FormulaBook() {}

    /// The formula of a member of a family.
    ///
    /// `SupConLoss.OUT` goes before `SupConLoss` if an enum has that constant, `TripletLoss.swap` if a switch
    /// is on, and `NceLoss.no-noise` if a number is 0. A number that is 0 by default is left out while it is.
    ///
    /// @param plain whether distances are never negative, so that `max(0, d)` is `d`
    /// @throws java.util.MissingResourceException if the bundle has no formula of that name
    public static Formula formula(Record member, boolean plain) {
        String name = member.getClass().getSimpleName();
        Map<String, Formula.Knob> knobs = new HashMap<>();
        Set<String> absent = new HashSet<>();
        String key = name;
        for (Setting setting : Schema.of(member.getClass()).settings()) {
            Object value = setting.valueIn(member);
            if (TEXTS.has(name + "." + variant(setting.name(), value))) {
                key = name + "." + variant(setting.name(), value);
            }
            if (value instanceof Number number) {
                String symbol = symbol(name, setting.name());
                knobs.put(symbol, new Formula.Knob(number.doubleValue(), setting.unit()));
                if (number.doubleValue() == 0 && setting.initial() instanceof Number zero && zero.doubleValue() == 0) {
                    absent.add(symbol);
                }
            }
        }
        return read(TEXTS.get(key), total(key), new FormulaSimplifier(absent, plain), knobs);
    }

    private static @Nullable String total(String key) {
        return TEXTS.has(key + ".total") ? TEXTS.get(key + ".total") : null;
    }

    private static Formula read(
            String text, @Nullable String total, FormulaSimplifier simplifier, Map<String, Formula.Knob> knobs) {
        String[] pieces = text.split(";");
        List<Definition> definitions = new ArrayList<>();
        for (int i = 1; i < pieces.length; i++) {
            boolean evaluated = pieces[i].contains(" = ");
            String[] sides = pieces[i].split(evaluated ? " = " : " : ");
            if (FormulaReader.read(sides[0]) instanceof Expression.Symbol symbol) {
                definitions.add(
                        new Definition(symbol, simplifier.simplify(FormulaReader.read(sides[1].strip())), evaluated));
            }
        }
        Expression share = simplifier.simplify(FormulaReader.read(pieces[0].strip()));
        return new Formula(share, definitions, total == null ? null : FormulaReader.read(total), knobs);
    }

    private static String variant(String setting, Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Boolean on -> on ? setting : "not-" + setting;
            case Number number -> number.doubleValue() == 0 ? "no-" + setting : setting;
            default -> setting;
        };
    }

    /// The symbol of a setting: the one of its own record, the common one, or its name.
    public static String symbol(String record, String setting) {
        for (String key : List.of(record + ".symbol." + setting, "symbol." + setting)) {
            if (TEXTS.has(key)) {
                return TEXTS.get(key);
            }
        }
        return setting;
    }
}
