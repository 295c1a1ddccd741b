package pushpull.cli.sweep;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import pushpull.measure.Better;
import pushpull.settings.ReadableNumber;
import pushpull.statistics.Quartiles;
import pushpull.sweep.verdict.Comparison;
import pushpull.sweep.verdict.Importance;
import pushpull.sweep.verdict.JudgedMeasure;
import pushpull.sweep.verdict.SweepReport;

/// A report on a sweep as text: the sentences, the table of cells, and what matters most.
record VerdictText(SweepReport report) {
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
        int cells = report.cells().cells().size();
        int seeds = first.verdict().seeds();
        String better = first.better() == Better.NEITHER
                ? ""
                : ", " + first.better().name().toLowerCase(Locale.ROOT) + " is better";
        return "%s at step %d%s: %d cells, %d seeds"
                .formatted(first.measure().label(), first.step(), better, cells, seeds);
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
        head.addAll(List.of("median", "middle half", "behind", "interval", "best is better in"));
        rows.add(head);
        List<Integer> together = first.hasBest() ? first.verdict().together() : List.of();
        for (int cell = 0; cell < report.cells().cells().size(); cell++) {
            List<String> row = new ArrayList<>();
            row.add(together.contains(cell) ? "|" : " ");
            report.cells().cells().get(cell).forEach(value -> row.add(ReadableNumber.exact(value)));
            Quartiles quartiles = first.quartiles(cell);
            row.add(first.number(quartiles.median()));
            row.add(first.number(quartiles.low()) + " to " + first.number(quartiles.high()));
            row.addAll(compared(cell));
            rows.add(row);
        }
        return rows;
    }

    private List<String> compared(int cell) {
        JudgedMeasure first = report.first();
        int failed = first.verdict().cells().get(cell).failed();
        if (failed > 0) {
            return List.of(failed + " failed", "", "");
        } else if (!first.hasBest()) {
            return List.of("", "", "");
        }
        Optional<Comparison> comparison = first.verdict().comparison(cell);
        return comparison
                .map(other -> List.of(
                        first.number(other.worse()),
                        first.number(other.low()) + " to " + first.number(other.high()),
                        Math.round(100 * other.ahead()) + " %"))
                .orElseGet(() -> List.of("best", "", ""));
    }

    /// What the other measures say, if they are too many for a sentence each.
    private List<List<String>> others() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("other measures", "best", "cannot be told apart"));
        for (JudgedMeasure other : report.others()) {
            if (other.hasBest()) {
                List<Integer> together = other.verdict().together();
                int all = report.cells().cells().size();
                boolean spelled = report.cells().names().size() == 1 && together.size() < all;
                rows.add(List.of(
                        other.measure().label(),
                        report.cells().of(other.best()),
                        spelled ? report.cells().of(together) : together.size() + " of " + all));
            }
        }
        return rows;
    }

    private static List<List<String>> shares(List<Importance> importance) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(" ", "explains", "by chance"));
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
