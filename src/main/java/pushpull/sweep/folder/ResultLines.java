package pushpull.sweep.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import pushpull.file.ProgramVersion;
import pushpull.file.Results;
import pushpull.measure.MetricText;
import pushpull.settings.Decimal;
import pushpull.sweep.plan.Axis;
import pushpull.sweep.plan.PlannedRun;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.run.RunResult;

/// Results of a sweep as lines of CSV.
///
/// First the settings that differ under their keys, then seed, step, loss, every measure, the hash of the last state,
/// the settings that were tuned, the version, and the seconds that it took, which alone differ from one time to the
/// next. A run has one line for each
/// step at which it is measured. What has no value is left empty.
final class ResultLines {
    private final SweepPlan plan;
    private final String version = Results.quoted(ProgramVersion.text());

    ResultLines(SweepPlan plan) {
        this.plan = plan;
    }

    /// The first line.
    String header() {
        List<String> names = new ArrayList<>();
        plan.request().axes().forEach(axis -> names.add(axis.key()));
        names.addAll(List.of(Axis.SEED, "step", "loss"));
        plan.request().measures().forEach(metric -> names.add(MetricText.text(metric)));
        names.add("hash");
        names.addAll(plan.request().tuning().keys());
        names.addAll(List.of("version", "seconds"));
        return joined(names);
    }

    /// How the lines of a run begin, and those of no other run.
    String beginning(PlannedRun run) {
        return joined(run.cell().values()) + "," + run.seed() + ",";
    }

    /// The lines of a run.
    List<String> of(RunResult result) {
        return result.readings().stream()
                .map(reading -> line(result.run(), reading, result.seconds()))
                .toList();
    }

    private String line(PlannedRun run, RunResult.Reading reading, double seconds) {
        StringJoiner line = new StringJoiner(",", beginning(run), "");
        line.add(Long.toString(reading.step())).add(number(reading.loss()));
        reading.measures().forEach(value -> line.add(number(value)));
        line.add(reading.hash());
        run.cell().tuned().forEach(value -> line.add(Results.quoted(value)));
        return line.add(version)
                .add(Decimal.text(Math.rint(seconds * 1000) / 1000))
                .toString();
    }

    /// Whether these lines are all that a run has, if nothing may follow: those of a run that could not go on end
    /// before the last step and are not known to be all.
    boolean isWhole(PlannedRun run, List<String> lines) {
        String last = lines.getLast().substring(beginning(run).length());
        return plan.request().steps().size() == 1
                || last.startsWith(plan.request().last() + ",");
    }

    /// A line without the seconds, the same every time.
    static String lasting(String line) {
        return line.substring(0, Math.max(0, line.lastIndexOf(',')));
    }

    private static String joined(List<String> fields) {
        return String.join(",", fields.stream().map(Results::quoted).toList());
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Decimal.text(value) : "";
    }

    /// The lines of a text that end; a torn last one is left out.
    static List<String> whole(String text) {
        String ended = text.substring(0, text.lastIndexOf('\n') + 1);
        return ended.isEmpty() ? List.of() : Arrays.asList(ended.split("\n"));
    }
}
