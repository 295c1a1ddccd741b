package pushpull.cli.option;

import java.io.PrintWriter;
import java.util.List;
import java.util.SequencedMap;
import java.util.StringJoiner;
import pushpull.measure.Measures.Measured;
import pushpull.measure.MetricRemark;
import pushpull.measure.MetricScope;
import pushpull.measure.MetricText;
import pushpull.measure.Split;
import pushpull.settings.Decimal;
import pushpull.settings.PlainText;

/// Prints metrics with their scope, in lines or as JSON.
///
/// @param values in the order in which they are printed
/// @param seed of the samples
/// @param asked what points of the held-out part are called
public record MeasureReport(List<Measured> values, long seed, String asked) {
    public MeasureReport(List<Measured> values, long seed) {
        this(values, seed, "held-out");
    }

    /// Prints a line for each metric that has a value.
    ///
    /// @param everything whether to print those without a value too
    public void print(boolean everything, PrintWriter out) {
        if (!values.isEmpty()) {
            out.print(PlainText.of("%-24s %s%n", "measured by", by()));
        }
        for (Measured measured : values) {
            boolean undefined = Double.isNaN(measured.value());
            if (everything || !undefined) {
                String value = undefined ? "undefined" : PlainText.of("%.4f", measured.value());
                out.print(PlainText.of("%-24s %s  %s%n", MetricText.text(measured.metric()), value, of(measured)));
            }
        }
    }

    /// A JSON object of these numbers, with the list of metrics as its last member.
    public String json(SequencedMap<String, Number> first) {
        StringJoiner members = new StringJoiner(",\n  ", "{\n  ", "\n}");
        first.forEach((name, number) -> members.add("\"" + name + "\": " + number(number.doubleValue())));
        members.add("\"measuredBy\": \"" + by() + "\"");
        StringJoiner list =
                new StringJoiner(",\n    ", "\"measures\": [\n    ", "\n  ]").setEmptyValue("\"measures\": []");
        values.forEach(measured -> list.add(json(measured)));
        return members.add(list.toString()).toString();
    }

    private String json(Measured measured) {
        Split part = measured.metric().part();
        MetricScope extent = measured.extent();
        StringJoiner remarks = new StringJoiner("\", \"", "[\"", "\"]").setEmptyValue("[]");
        measured.remarks().forEach(remark -> remarks.add(words(remark)));
        StringJoiner members = new StringJoiner(", ", "{", "}");
        members.add("\"name\": \"" + MetricText.text(measured.metric()) + "\"");
        StringJoiner knobs = new StringJoiner(", ", "{", "}");
        MetricText.knobs(measured.metric()).forEach((knob, value) -> knobs.add(quoted(knob) + ": " + quoted(value)));
        members.add("\"knobs\": " + knobs);
        members.add("\"value\": " + number(measured.value()));
        members.add("\"part\": \"" + (part == Split.TRAINING ? "training" : asked) + "\"");
        members.add("\"points\": " + extent.points(part));
        members.add("\"of\": " + extent.allPoints(part));
        members.add("\"seed\": " + (extent.isPartial() ? seed : "null"));
        members.add("\"remarks\": " + remarks);
        return members.toString();
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Decimal.text(value) : "null";
    }

    private String by() {
        boolean directed = !values.isEmpty() && values.getFirst().extent().byDirection();
        return directed ? "cosine (directions); norms, spreads and ranks by coordinates" : "Euclidean distance";
    }

    /// The points that a value is of, and remarks on it.
    private String of(Measured measured) {
        Split part = measured.metric().part();
        MetricScope extent = measured.extent();
        int points = extent.points(part);
        String counted = points == extent.allPoints(part) ? points + "" : points + " of " + extent.allPoints(part);
        String kind = extent.allHeldOut() == 0 ? "" : part == Split.TRAINING ? " training" : " " + asked;
        StringJoiner words = new StringJoiner(", ").add(counted + kind + " points");
        if (extent.isPartial()) {
            words.add("seed " + seed);
        }
        measured.remarks().forEach(remark -> words.add(words(remark)));
        MetricText.knobs(measured.metric()).forEach((knob, value) -> words.add(knob + " " + value));
        return words.toString();
    }

    private static String words(MetricRemark remark) {
        return switch (remark) {
            case MetricRemark.NotConverged _ -> "not converged: stopped after a bounded effort";
            case MetricRemark.NewClasses(int classes) ->
                "of " + classes + " classes never trained on, among themselves";
            case MetricRemark.Within(double slack) -> PlainText.of("pairs binned, exact to %.1e", slack);
            case MetricRemark.OfViews _ -> "the two views of each";
            case MetricRemark.OfClasses(int points) -> "all pairs of a class among " + points;
            case MetricRemark.Labelled(int points) -> "of which " + points + " have a label";
            case MetricRemark.PairsOf(int points) -> "pairs of " + points + " points of each part";
        };
    }
}
