package pushpull.sweep.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import pushpull.experiment.VariedScript;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.Results;
import pushpull.sweep.plan.SweepPlan;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.plan.SweepRequest;

/// The folder that a sweep is kept in: its base script, its plan, and its results.
///
/// @param path of the folder
public record SweepFolder(Path path) {
    private static final String BASE = "sweep.pushpull";
    private static final String PLAN = "plan.txt";
    private static final String RUNS = "runs.csv";

    /// Whether a sweep is kept there.
    public boolean exists() {
        return Files.isRegularFile(plan());
    }

    /// Its plan.
    ///
    /// @throws SweepRefusal if there is none, or it cannot be read
    public SweepPlan open() {
        if (!exists()) {
            throw SweepRefusal.of("folder.none", path);
        }
        VariedScript base = experiment().varied();
        return SweepPlan.of(PlanFile.read(String.valueOf(plan()), text(plan()), base));
    }

    /// The base script, with the number of steps of a run.
    public ExperimentFile experiment() {
        return Experiments.read(base());
    }

    /// Writes base and plan; if the same are there already, it leaves them.
    ///
    /// @throws SweepRefusal if another sweep is kept there, or results of one
    public void begin(ExperimentFile source, SweepPlan plan) {
        begin(source, plan, false);
    }

    /// The same; but if asked, a plan takes the place of one to which it only adds seeds, at the end.
    public void begin(ExperimentFile source, SweepPlan plan, boolean more) {
        ExperimentFile base = ExperimentFile.of(
                source.title(),
                source.about(),
                plan.request().last(),
                plan.request().base(),
                List.of());
        String planned = PlanFile.text(plan.request());
        if (exists()) {
            if (!text(base()).equals(Experiments.text(base, base())) || !adds(plan.request())) {
                throw SweepRefusal.of("folder.other", path);
            } else if (text(plan()).equals(planned)) {
                return;
            } else if (!more) {
                throw SweepRefusal.of("folder.more", path);
            }
            Results.write(plan(), planned);
            return;
        }
        if (Files.exists(runs())) {
            throw SweepRefusal.of("folder.runs", path);
        }
        Experiments.save(base, base());
        Results.write(plan(), planned);
    }

    /// Whether a request is the one that is kept, or adds seeds to the end of it.
    private boolean adds(SweepRequest request) {
        List<Long> before = open().request().seeds();
        List<Long> seeds = request.seeds();
        boolean more =
                seeds.size() >= before.size() && seeds.subList(0, before.size()).equals(before);
        return more && PlanFile.text(request.over(before)).equals(text(plan()));
    }

    /// Whether the same sweep is kept in another folder.
    boolean isLike(SweepFolder other) {
        if (!exists()) {
            throw SweepRefusal.of("folder.none", path);
        }
        return text(plan()).equals(text(other.plan())) && text(base()).equals(text(other.base()));
    }

    /// The file of all results.
    public Path runs() {
        return path.resolve(RUNS);
    }

    /// The base script.
    public Path base() {
        return path.resolve(BASE);
    }

    private Path plan() {
        return path.resolve(PLAN);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw SweepRefusal.of("folder.unreadable", file, String.valueOf(problem.getMessage()));
        }
    }
}
