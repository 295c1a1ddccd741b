package pushpull.evaluate;

import pushpull.dialect.Dialect;
import pushpull.dialect.Library;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;

/// What is said of a definition in a comparison: who has it, its formula, and what to do when switching to it.
public final class DialectWords {
    private static final Texts TEXTS = Texts.bundle("dialect");

    private DialectWords() {}

    /// Who defines it: the name of a library, or the paper.
    public static String source(Dialect dialect) {
        boolean paper = dialect.library() == Library.PAPER;
        return TEXTS.get(paper ? dialect.id() + ".source" : "library." + dialect.library());
    }

    /// The symbol, repository and version; empty for a paper.
    public static String origin(Dialect dialect) {
        Library library = dialect.library();
        return library == Library.PAPER
                ? ""
                : TEXTS.get("origin", dialect.function(), library.repository(), library.version());
    }

    /// Its formula with `lit(…)` around what differs from the reference, and `dim(…)` around what within that does not.
    public static String formula(Dialect dialect) {
        return TEXTS.get(dialect.id() + ".formula");
    }

    /// Words after the formula about what differs; empty if there are none.
    public static String note(Dialect dialect) {
        String key = dialect.id() + ".note";
        return TEXTS.has(key) ? TEXTS.get(key) : "";
    }

    /// The formula as a line of text, with what differs between guillemets.
    public static String marked(Dialect dialect) {
        String note = note(dialect);
        String formula = marked(formula(dialect), new StringBuilder(), 0, false).toString();
        return note.isEmpty() ? formula : formula + "  «" + note + "»";
    }

    /// Appends the text, with guillemets where the marks begin and end.
    private static StringBuilder marked(String text, StringBuilder out, int from, boolean lit) {
        int at = from;
        while (at < text.length()) {
            boolean mark = text.startsWith("lit(", at) || text.startsWith("dim(", at);
            if (mark) {
                boolean on = text.charAt(at) == 'l';
                int end = close(text, at + 4);
                out.append(on == lit ? "" : on ? "«" : "»");
                marked(text.substring(at + 4, end), out, 0, on);
                out.append(on == lit ? "" : on ? "»" : "«");
                at = end + 1;
            } else {
                out.append(text.charAt(at++));
            }
        }
        return out;
    }

    private static int close(String text, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        return at - 1;
    }

    /// A value: four decimals, or three digits of a small one.
    public static String value(double value) {
        return value != 0 && Math.abs(value) < 0.1
                ? ReadableNumber.significant(value, 3)
                : ReadableNumber.fixed(value, 4);
    }

    /// A factor between lengths.
    public static String factor(double length) {
        return ReadableNumber.significant(length, length < 0.1 ? 2 : 3);
    }

    /// One sentence on what to do when switching from the reference.
    public static String advice(GradientRelation gradient) {
        if (Double.isNaN(gradient.cosine())) {
            return TEXTS.get("advice.none");
        }
        if (gradient.isSame()) {
            return TEXTS.get("advice.same");
        }
        if (gradient.isParallel()) {
            return gradient.length() > 1
                    ? TEXTS.get("advice.divide", factor(gradient.length()))
                    : TEXTS.get("advice.multiply", factor(1 / gradient.length()));
        }
        return TEXTS.get("advice.turned", ReadableNumber.fixed(gradient.angle(), 0), factor(gradient.length()));
    }
}
