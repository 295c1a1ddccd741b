package pushpull.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.StringJoiner;
import pushpull.describe.VariantTitle;
import pushpull.observe.measure.ComparisonTable;
import pushpull.settings.Decimal;
import pushpull.settings.PlainText;

/// Prints measures of several runs side by side, with the difference of each to the first.
///
/// @param names of the variants
/// @param titles what differs between them
/// @param table their measures
/// @param sentences what one sees of each but the first
record ComparisonReport(List<String> names, List<VariantTitle> titles, ComparisonTable table, List<String> sentences) {
    private static final int FIRST = 24;
    private static final int WIDTH = 24;
    private static final String STEP = "step";

    void print(PrintWriter out) {
        for (int run = 0; run < names.size(); run++) {
            VariantTitle title = titles.get(run);
            String detail = title.detail().isEmpty() ? "" : " (" + title.detail() + ")";
            String name = names.get(run).equals(title.text()) ? "" : "  [" + names.get(run) + "]";
            out.println(letter(run) + "  " + title.text() + detail + name);
        }
        out.println();
        StringBuilder head = new StringBuilder(padded("", FIRST));
        for (int run = 0; run < names.size(); run++) {
            head.append(padded(letter(run), WIDTH));
        }
        out.println(head.toString().stripTrailing());
        for (ComparisonTable.Row row : table.rows()) {
            StringBuilder line = new StringBuilder(padded(row.name(), FIRST));
            for (int run = 0; run < names.size(); run++) {
                line.append(padded(cell(row, run), WIDTH));
            }
            out.println(line.toString().stripTrailing());
        }
        out.println();
        for (int run = 1; run < names.size(); run++) {
            out.println(letter(run) + " beside " + letter(0) + ": " + sentences.get(run - 1));
        }
    }

    private static String letter(int run) {
        return String.valueOf((char) ('A' + run));
    }

    private static String cell(ComparisonTable.Row row, int run) {
        double value = row.values().get(run);
        if (row.name().equals(STEP)) {
            return Decimal.text(value);
        }
        double difference = row.difference(run);
        String shown = Double.isNaN(value) ? "undefined" : PlainText.of("%.4f", value);
        return run == 0 || Double.isNaN(difference) ? shown : shown + PlainText.of(" (%+.4f)", difference);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    /// The same as a JSON object.
    String json() {
        StringJoiner runs = new StringJoiner(",\n    ", "{\n  \"runs\": [\n    ", "\n  ]\n}");
        for (int run = 0; run < names.size(); run++) {
            StringJoiner members = new StringJoiner(", ", "{", "}");
            members.add("\"name\": " + text(names.get(run)));
            members.add("\"title\": " + text(titles.get(run).text()));
            for (ComparisonTable.Row row : table.rows()) {
                double value = row.values().get(run);
                members.add(text(row.name()) + ": " + (Double.isFinite(value) ? Decimal.text(value) : "null"));
            }
            if (run > 0) {
                members.add("\"besideTheFirst\": " + text(sentences.get(run - 1)));
            }
            runs.add(members.toString());
        }
        return runs.toString();
    }

    private static String text(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
