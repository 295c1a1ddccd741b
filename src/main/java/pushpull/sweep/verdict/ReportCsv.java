package pushpull.sweep.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import pushpull.settings.Decimal;
import pushpull.statistics.PairedDifferences;
import pushpull.statistics.Quartiles;

/// The verdict as a table, a cell a line: its middle half, and how it stands to the best.
///
/// `improvement` is the probability that a run of the best cell is better than one of this cell, as it has been seen;
/// `settled_at` the number of seeds that would settle what is open. What has no value is left empty.
public record ReportCsv(SweepReport report) {
    /// The text of the table.
    public String text() {
        List<String> head = new ArrayList<>(report.runs().axes());
        head.addAll(List.of(
                "seeds",
                "failed",
                "lower_quartile",
                "median",
                "upper_quartile",
                "relation",
                "worse_by",
                "worse_by_low",
                "worse_by_high",
                "improvement",
                "settled_at"));
        StringBuilder text = new StringBuilder(joined(head));
        for (int cell = 0; cell < report.cells().cells().size(); cell++) {
            text.append(joined(line(cell)));
        }
        return text.toString();
    }

    private List<String> line(int cell) {
        JudgedMeasure judged = report.first();
        Verdict verdict = judged.verdict();
        Quartiles quartiles = judged.quartiles(cell);
        List<String> fields = new ArrayList<>(report.cells().cells().get(cell));
        fields.add(Integer.toString(verdict.seeds()));
        fields.add(Integer.toString(verdict.cells().get(cell).failed()));
        fields.add(number(quartiles.low()));
        fields.add(number(quartiles.median()));
        fields.add(number(quartiles.high()));
        Optional<Comparison> compared = judged.hasBest() ? verdict.comparison(cell) : Optional.empty();
        boolean best = judged.hasBest() && judged.best() == cell;
        fields.add(
                best ? "best" : compared.map(other -> lower(other.relation())).orElse(""));
        fields.add(compared.map(other -> number(other.worse())).orElse(""));
        fields.add(compared.map(other -> number(other.low())).orElse(""));
        fields.add(compared.map(other -> number(other.high())).orElse(""));
        fields.add(compared.map(other -> number(other.ahead())).orElse(""));
        fields.add(compared.filter(other -> other.relation() == Relation.OPEN)
                .map(verdict::settling)
                .filter(seeds -> seeds != PairedDifferences.NEVER)
                .map(String::valueOf)
                .orElse(""));
        return fields;
    }

    private static String lower(Relation relation) {
        return relation.name().toLowerCase(Locale.ROOT);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Decimal.text(value) : "";
    }

    private static String joined(List<String> fields) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        fields.forEach(
                field -> line.add(field.matches("[^\",\n\r]*") ? field : '"' + field.replace("\"", "\"\"") + '"'));
        return line.toString();
    }
}
