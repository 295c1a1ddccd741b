package pushpull.paint.formula;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import pushpull.formula.Expression;
import pushpull.formula.Expression.Sum;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.FormulaBook;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Texts;
import pushpull.snapshot.explanation.FormulaCase;

/// The meanings of the symbols of formulas, in words.
public final class Glossary {
    private static final Texts TEXTS = Texts.bundle("paint");

    private Glossary() {}

    /// A line for each symbol that has a meaning of its own.
    ///
    /// @param loss whose settings are among the symbols
    public static String of(List<FormulaCase> clauses, Record loss) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> indices = new LinkedHashSet<>();
        for (FormulaCase formulaCase : clauses) {
            collect(formulaCase.formula(), names, indices);
            for (FormulaCase.Meaning meaning : formulaCase.meanings()) {
                if (meaning.formula() != null) {
                    collect(meaning.formula(), names, indices);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        indices.stream().sorted().forEach(index -> add(lines, index));
        names.forEach(name -> add(lines, name));
        for (Setting setting : Schema.of(loss.getClass()).settings()) {
            String symbol = FormulaBook.symbol(loss.getClass().getSimpleName(), setting.name());
            if (names.contains(symbol)) {
                String label = Texts.label(setting).toLowerCase(Locale.ROOT);
                lines.add(TEXTS.get("glossary", symbol, label));
            }
        }
        return String.join("\n", lines);
    }

    private static void collect(Expression expression, Set<String> names, Set<String> indices) {
        if (expression instanceof Symbol symbol) {
            names.add(symbol.name());
            indices.addAll(List.of(symbol.index().split("")));
        } else if (expression instanceof Sum sum) {
            indices.addAll(List.of(sum.over().split("")));
        }
        expression.parts().forEach(part -> collect(part, names, indices));
    }

    private static void add(List<String> lines, String symbol) {
        if (TEXTS.has("glossary." + symbol)) {
            lines.add(TEXTS.get("glossary", symbol, TEXTS.get("glossary." + symbol)));
        }
    }
}
