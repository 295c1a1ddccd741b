package pushpull.cli.sweep;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.statistics.Quartiles;
import pushpull.sweep.verdict.Comparison;
import pushpull.sweep.verdict.Importance;
import pushpull.sweep.verdict.JudgedMeasure;
import pushpull.sweep.verdict.SweepReport;

/// A report on a sweep as text: the sentences, the table of cells, and what matters most.
record VerdictText(SweepReport report) {
    private static final Texts TEXTS = Texts.bundle("verdict");
    private static final int WIDTH = 100;

    void print(PrintWriter out) {
        out.println(title());
        out.println();
        report.sentences().forEach(sentence -> wrapped(sentence, out));
        report.caveats().forEach(sentence -> wrapped(sentence, out));
        out.println();
        print(cells(), out);
        if (report.second().isEmpty()
                && !report.others().isEmpty()
                && report.first().hasBest()) {
            out.println();
            print(others(), out);
        }
        List<Importance> importance = report.importance();
        if (!importance.isEmpty()) {
            out.println();
            print(shares(importance), out);
        }
        out.flush();
    }

    private String title() {
        JudgedMeasure first = report.first();
        return TEXTS.get(
                "text.title." + first.better().name(),
                first.measure().label(),
                first.step(),
                report.cells().cells().size(),
                first.verdict().seeds());
    }

    private static void wrapped(String sentence, PrintWriter out) {
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                out.println(line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        out.println(line);
    }

    /// The rail marks what cannot be told from the best.
    private List<List<String>> cells() {
        JudgedMeasure first = report.first();
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(" "));
        head.addAll(report.cells().names());
        head.addAll(List.of(
                TEXTS.get("text.median"),
                TEXTS.get("text.half"),
                TEXTS.get("text.worse"),
                TEXTS.get("text.interval"),
                TEXTS.get("text.ahead")));
        rows.add(head);
        List<Integer> together = first.hasBest() ? first.verdict().together() : List.of();
        for (int cell = 0; cell < report.cells().cells().size(); cell++) {
            List<String> row = new ArrayList<>();
            row.add(together.contains(cell) ? "|" : " ");
            report.cells().cells().get(cell).forEach(value -> row.add(ReadableNumber.exact(value)));
            Quartiles quartiles = first.quartiles(cell);
            row.add(first.number(quartiles.median()));
            row.add(TEXTS.get("list.range", first.number(quartiles.low()), first.number(quartiles.high())));
            row.addAll(compared(cell));
            rows.add(row);
        }
        return rows;
    }

    private List<String> compared(int cell) {
        JudgedMeasure first = report.first();
        int failed = first.verdict().cells().get(cell).failed();
        if (failed > 0) {
            return List.of(TEXTS.get("text.failed", failed), "", "");
        } else if (!first.hasBest()) {
            return List.of("", "", "");
        }
        Optional<Comparison> comparison = first.verdict().comparison(cell);
        return comparison
                .map(other -> List.of(
                        first.number(other.worse()),
                        TEXTS.get("list.range", first.number(other.low()), first.number(other.high())),
                        Math.round(100 * other.ahead()) + " %"))
                .orElseGet(() -> List.of(TEXTS.get("text.best"), "", ""));
    }

    /// What the other measures say, if they are too many for a sentence each.
    private List<List<String>> others() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(TEXTS.get("text.others"), TEXTS.get("text.best"), TEXTS.get("text.together")));
        for (JudgedMeasure other : report.others()) {
            if (other.hasBest()) {
                List<Integer> together = other.verdict().together();
                int all = report.cells().cells().size();
                boolean spelled = report.cells().names().size() == 1 && together.size() < all;
                rows.add(List.of(
                        other.measure().label(),
                        report.cells().of(other.best()),
                        spelled ? report.cells().of(together) : TEXTS.get("text.of", together.size(), all)));
            }
        }
        return rows;
    }

    private static List<List<String>> shares(List<Importance> importance) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(" ", TEXTS.get("text.explains"), TEXTS.get("text.chance")));
        for (Importance one : importance) {
            rows.add(List.of(one.what(), percent(one.share()), percent(one.byChance())));
        }
        return rows;
    }

    private static String percent(double share) {
        return ReadableNumber.fixed(100 * share, 1) + " %";
    }

    /// The first column to the left, all others to the right.
    private static void print(List<List<String>> rows, PrintWriter out) {
        int columns = rows.getFirst().size();
        IntFunction<Integer> width = column ->
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        int[] widths = IntStream.range(0, columns).map(width::apply).toArray();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(row.getFirst());
            line.append(" ".repeat(widths[0] - row.getFirst().length()));
            for (int column = 1; column < columns; column++) {
                String field = row.get(column);
                line.append("  ")
                        .append(" ".repeat(widths[column] - field.length()))
                        .append(field);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
