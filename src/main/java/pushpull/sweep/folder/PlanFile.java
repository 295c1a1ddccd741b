package pushpull.sweep.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import pushpull.experiment.VariedScript;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.sweep.plan.Axis;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.plan.SweepRequest;
import pushpull.sweep.plan.Tuning;
import pushpull.sweep.plan.WholeNumbers;

/// The request of a sweep as a small text, beside the base that it is about.
///
/// The first line is `pushpull sweep 1`; then `over`, `seeds`, `steps`, `measure`, `skip` and `tune`, each as the
/// options of the command line have them, once for each axis and measure, and the seeds on which settings are
/// tuned.
final class PlanFile {
    private static final String HEADER = "pushpull sweep 1";

    private PlanFile() {}

    /// The text of a request, without its base.
    static String text(SweepRequest request) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(HEADER);
        request.axes().forEach(axis -> lines.add("over = " + axis.text()));
        // A list of one seed ends with a comma, since a single number counts seeds.
        lines.add("seeds = " + listed(request.seeds()) + (request.seeds().size() == 1 ? "," : ""));
        lines.add("steps = " + listed(request.steps()));
        request.measures().forEach(metric -> lines.add("measure = " + MetricText.text(metric)));
        lines.add("skip = " + request.skipping());
        request.tuning().axes().forEach(axis -> lines.add("tune = " + axis.text()));
        if (!request.tuning().isEmpty()) {
            lines.add("tuneSeeds = " + listed(request.tuning().seeds()));
        }
        return lines.toString();
    }

    private static String listed(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// The request that a text describes.
    ///
    /// @param name of the file, for messages
    /// @throws SweepRefusal if a line cannot be understood
    static SweepRequest read(String name, String text, VariedScript base) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw SweepRefusal.of("plan.header", name, HEADER);
        }
        List<Axis> axes = new ArrayList<>();
        List<Metric> measures = new ArrayList<>();
        List<Long> seeds = List.of();
        List<Long> steps = List.of();
        boolean skipping = false;
        List<Axis> tuned = new ArrayList<>();
        List<Long> tuningSeeds = List.of();
        for (int i = 1; i < lines.size(); i++) {
            String[] sides = lines.get(i).split(" = ", 2);
            String value = sides[sides.length - 1];
            switch (sides[0]) {
                case "over" -> axes.add(Axis.read(value));
                case "seeds" -> seeds = WholeNumbers.seeds(value);
                case "steps" -> steps = WholeNumbers.listed(value, "steps");
                case "measure" -> measures.add(MetricText.read(value));
                case "skip" -> skipping = Boolean.parseBoolean(value);
                case "tune" -> tuned.add(Axis.read(value));
                case "tuneSeeds" -> tuningSeeds = WholeNumbers.listed(value, "seeds");
                default -> throw SweepRefusal.of("plan.line", name, i + 1);
            }
        }
        return new SweepRequest(base, axes, seeds, steps, measures, skipping, new Tuning(tuned, tuningSeeds));
    }
}
