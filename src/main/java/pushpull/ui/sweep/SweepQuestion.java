package pushpull.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import pushpull.experiment.Script;
import pushpull.experiment.VariedScript;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.sweep.plan.Axis;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.plan.SweepRequest;
import pushpull.sweep.plan.Tuning;
import pushpull.sweep.plan.WholeNumbers;

/// What a sweep is to answer, as a person wrote it.
///
/// @param over one or two assignments, such as `loss.margin=0.1,0.2`
/// @param seeds how many, or which
/// @param steps after which runs are measured
/// @param measure that is judged
public record SweepQuestion(List<String> over, String seeds, String steps, String measure) {
    public SweepQuestion {
        over = List.copyOf(over);
    }

    /// How many runs it takes, if all settings go together.
    ///
    /// @throws SweepRefusal if it cannot be read
    /// @throws pushpull.settings.SettingsException if there is no such setting
    public int runs() {
        double runs = seedList().size();
        for (Axis axis : axes()) {
            runs *= axis.values().size();
        }
        lastStep();
        if (runs > SweepPlan.MOST) {
            throw SweepRefusal.of("runs.many", (long) runs, SweepPlan.MOST);
        }
        return (int) runs;
    }

    private List<Axis> axes() {
        return over.stream().map(Axis::read).toList();
    }

    private List<Long> seedList() {
        return WholeNumbers.seeds(seeds);
    }

    private List<Long> lastStep() {
        List<Long> listed = WholeNumbers.listed(steps, "steps");
        if (listed.size() > 1 || listed.getFirst() < 1) {
            throw SweepRefusal.of("steps.form", steps);
        }
        return listed;
    }

    /// The plan of its runs. What does not go together is left out.
    ///
    /// The other usual measures are taken as well, since another measure may rank the values otherwise.
    public SweepPlan plan(Script base) {
        List<Metric> measures = new ArrayList<>(List.of(MetricText.read(measure)));
        Metric.standard().stream().filter(metric -> !measures.contains(metric)).forEach(measures::add);
        return SweepPlan.of(new SweepRequest(
                new VariedScript(base, List.of()), axes(), seedList(), lastStep(), measures, true, Tuning.NONE));
    }
}
