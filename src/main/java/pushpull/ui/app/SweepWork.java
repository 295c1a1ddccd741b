package pushpull.ui.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.sweep.plan.Axis;
import pushpull.sweep.plan.LeftOut;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.plan.SweepRequest;
import pushpull.sweep.run.RunResult;
import pushpull.sweep.run.SweepProgress;
import pushpull.sweep.run.SweepRunner;
import pushpull.sweep.verdict.JudgedMeasure.Question;
import pushpull.sweep.verdict.Look;
import pushpull.sweep.verdict.MeasureName;
import pushpull.sweep.verdict.SweepReport;
import pushpull.sweep.verdict.SweptRun;
import pushpull.sweep.verdict.SweptRuns;
import pushpull.ui.sweep.SweepQuestion;
import pushpull.ui.sweep.SweepState;

/// Does the runs of a sweep on one thread, and tells how far it is.
///
/// A verdict is given when all of them are done and not before; until then the report holds what was measured.
final class SweepWork implements Job.Work<SweepWork.Swept> {
    private static final int FEWEST = 2;

    private final SweepQuestion question;
    private final Script base;
    private final Mailbox<Swept> told;
    private final Queue<RunResult> results = new ConcurrentLinkedQueue<>();
    private final List<SweptRun> lines = new ArrayList<>();
    private int runs;
    private int reported;
    private @Nullable SweepReport report;

    /// What is known of a sweep.
    ///
    /// @param results in the order of the plan; more may come
    record Swept(SweepPlan plan, Queue<RunResult> results, SweepState state) {}

    /// @param base the script that all runs share
    SweepWork(SweepQuestion question, Script base, Mailbox<Swept> told) {
        this.question = question;
        this.base = base;
        this.told = told;
    }

    @Override
    public Swept on(Job.Progress progress) {
        SweepPlan plan = question.plan(base);
        List<String> leftOut = LeftOut.lines(plan.leftOut());
        int[] all = IntStream.range(0, plan.size()).toArray();
        SweepRunner.inBackground(plan, System::nanoTime).run(all, this::add, now -> {
            progress.reached((double) now.done() / plan.size());
            look(plan);
            told.put(new Swept(plan, results, new SweepState(SweepState.Phase.RUNNING, now, report, leftOut)));
        });
        SweepProgress over = new SweepProgress(plan.size(), 0, plan.size(), 0);
        SweepReport verdict = report(plan, true);
        return new Swept(plan, results, new SweepState(SweepState.Phase.DONE, over, verdict, leftOut));
    }

    private void add(RunResult result) {
        results.add(result);
        runs++;
        for (RunResult.Reading reading : result.readings()) {
            lines.add(new SweptRun(
                    result.run().cell().values(), result.run().seed(), reading.step(), reading.measures()));
        }
    }

    /// Reports again once every cell has a further seed.
    private void look(SweepPlan plan) {
        int seeds = runs / plan.cells().size();
        if (seeds > reported) {
            reported = seeds;
            report = report(plan, false);
        }
    }

    /// @return null if there are too few runs to report on
    private @Nullable SweepReport report(SweepPlan plan, boolean due) {
        int seeds = runs / plan.cells().size();
        if (seeds < FEWEST || plan.cells().size() < FEWEST) {
            return null;
        }
        SweepRequest request = plan.request();
        List<Metric> measures = request.measures();
        SweptRuns swept = new SweptRuns(
                request.axes().stream().map(Axis::key).toList(),
                measures.stream().map(MetricText::text).toList(),
                request.steps(),
                lines);
        MeasureName measure = new MeasureName(swept.measures().getFirst());
        if (!swept.at(swept.last()).of(measure.text()).isMeasured()) {
            throw SweepRefusal.of("verdict.unmeasured", measure.label());
        }
        Question asked = new Question(Look.FIRST, 0, due);
        return SweepReport.of(swept, measure, measure.better(), seeds, asked);
    }
}
