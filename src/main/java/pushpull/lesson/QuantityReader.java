package pushpull.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pushpull.settings.Texts;

/// Reads quantities and conditions: `abs(loss(hard) - margin) < 0.01 and collapsed(hard)`.
final class QuantityReader {
    private static final Texts TEXTS = Texts.bundle("lesson");
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\\+-|<=|>=|[-+*/()<>=,]|[0-9]+\\.?[0-9]*(?:[eE][-+]?[0-9]+)?|[A-Za-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)");
    private static final Map<String, Condition.Relation> RELATIONS = Map.of(
            "<", Condition.Relation.LESS,
            "<=", Condition.Relation.AT_MOST,
            ">", Condition.Relation.GREATER,
            ">=", Condition.Relation.AT_LEAST);

    private final String text;
    private final Vocabulary words;
    private final Matcher matcher;
    private String token = "";
    private int end;

    /// What cannot be read, and why.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String why) {
            super(why);
        }
    }

    private QuantityReader(String text, Vocabulary words) {
        this.text = text;
        this.words = words;
        this.matcher = TOKEN.matcher(text);
        next();
    }

    /// @throws Unreadable if the text is no quantity
    static Quantity quantity(String text, Vocabulary words) {
        QuantityReader reader = new QuantityReader(text, words);
        Quantity read = reader.sum();
        reader.expectEnd();
        return read;
    }

    /// @throws Unreadable if the text is no condition
    static Condition condition(String text, Vocabulary words) {
        QuantityReader reader = new QuantityReader(text, words);
        List<Condition> all = new ArrayList<>();
        do {
            reader.one(all);
        } while (reader.takes("and"));
        reader.expectEnd();
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private void one(List<Condition> into) {
        if (takes("not")) {
            List<Condition> denied = new ArrayList<>();
            one(denied);
            into.add(new Condition.Not(denied.size() == 1 ? denied.getFirst() : new Condition.All(denied)));
        } else if (Vocabulary.isFinding(token)) {
            String name = token;
            next();
            into.add(new Condition.Found(Vocabulary.check(name), words.run(name, runs())));
        } else {
            compared(into);
        }
    }

    private void compared(List<Condition> into) {
        Quantity left = sum();
        if (takes("=")) {
            Quantity right = sum();
            if (!takes("+-")) {
                throw unreadable("quantity.tolerance");
            }
            into.add(new Condition.Near(left, right, sum()));
            return;
        }
        if (!RELATIONS.containsKey(token)) {
            throw unreadable("quantity.compare");
        }
        while (RELATIONS.containsKey(token)) {
            Condition.Relation relation = RELATIONS.getOrDefault(token, Condition.Relation.LESS);
            next();
            Quantity right = sum();
            into.add(new Condition.Compared(left, relation, right));
            left = right;
        }
    }

    private Quantity sum() {
        Quantity sum = product();
        while (token.equals("+") || token.equals("-")) {
            Quantity.Sign sign = token.equals("+") ? Quantity.Sign.PLUS : Quantity.Sign.MINUS;
            next();
            sum = new Quantity.Joined(sign, sum, product());
        }
        return sum;
    }

    private Quantity product() {
        Quantity product = factor();
        while (token.equals("*") || token.equals("/")) {
            Quantity.Sign sign = token.equals("*") ? Quantity.Sign.TIMES : Quantity.Sign.OVER;
            next();
            product = new Quantity.Joined(sign, product, factor());
        }
        return product;
    }

    private Quantity factor() {
        if (takes("-")) {
            return new Quantity.Negative(factor());
        }
        if (takes("(")) {
            Quantity inner = sum();
            expect(")");
            return inner;
        }
        if (token.isEmpty() || !Character.isLetterOrDigit(token.charAt(0))) {
            throw unreadable("quantity.missing");
        }
        String word = token;
        next();
        return Character.isDigit(word.charAt(0)) ? number(word) : named(word);
    }

    private static Quantity number(String word) {
        return new Quantity.Constant(Double.parseDouble(word));
    }

    private Quantity named(String word) {
        String upper = word.toUpperCase(Locale.ROOT);
        boolean lower = word.equals(word.toLowerCase(Locale.ROOT));
        if (word.equals("pi")) {
            return new Quantity.Constant(Math.PI);
        }
        for (Quantity.Function function : Quantity.Function.values()) {
            if (lower && function.name().equals(upper)) {
                return new Quantity.Applied(function, inBrackets());
            }
        }
        for (Quantity.Summary summary : Quantity.Summary.values()) {
            if (lower && summary.name().equals(upper)) {
                return new Quantity.OverSeeds(summary, inBrackets());
            }
        }
        return words.reading(word, runs());
    }

    private Quantity inBrackets() {
        expect("(");
        Quantity inner = sum();
        expect(")");
        return inner;
    }

    /// The names of runs in brackets after a name; none if there are no brackets.
    private List<String> runs() {
        if (!token.equals("(")) {
            return List.of();
        }
        int close = text.indexOf(')', end);
        if (close < 0) {
            throw unreadable("quantity.bracket");
        }
        List<String> runs = new ArrayList<>();
        for (String run : text.substring(end, close).split(",", -1)) {
            runs.add(run.strip());
        }
        end = close + 1;
        next();
        return runs;
    }

    private boolean takes(String word) {
        boolean taken = token.equals(word);
        if (taken) {
            next();
        }
        return taken;
    }

    private void expect(String word) {
        if (!takes(word)) {
            throw unreadable(word.equals(")") ? "quantity.bracket" : "quantity.brackets");
        }
    }

    private void expectEnd() {
        if (!token.isEmpty()) {
            throw new Unreadable(TEXTS.get("quantity.excess", token));
        }
    }

    private void next() {
        String rest = text.substring(end);
        if (rest.isBlank()) {
            token = "";
            return;
        }
        if (!matcher.region(end, text.length()).lookingAt()) {
            throw new Unreadable(TEXTS.get("quantity.sign", rest.strip().substring(0, 1)));
        }
        token = matcher.group(1);
        end = matcher.end();
    }

    private Unreadable unreadable(String key) {
        return new Unreadable(TEXTS.get(key, token.isEmpty() ? TEXTS.get("quantity.end") : token));
    }
}
