package pushpull.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.run.Command;
import pushpull.run.ComparisonTrainer;
import pushpull.run.LockStep;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.ComparisonSnapshot;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.RunRecord;

/// Measures several runs in lock-step beside one alone: their pace, how soon a knob acts on all, and how long a rewind
/// of all takes.
public final class ComparisonBench {
    private static final long SECOND = 1_000_000_000L;
    private static final long FRAME = SECOND / 60;
    private static final int REWINDS = 200;

    private final Experiment experiment;
    private final int threads;

    /// The times of rewinds of all runs, sorted, in nanoseconds.
    ///
    /// @param different how many gave other bits than the first time
    public record Rewinds(double[] times, int different) {}

    public ComparisonBench(Experiment experiment, int threads) {
        this.experiment = experiment;
        this.threads = threads;
    }

    private List<Script> scripts(int runs) {
        List<Script> scripts = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            double rate = 0.004 * (1 + 0.1 * i);
            scripts.add(Script.of(SettingsUpdate.of("optimizer.rate", rate).applyTo(experiment)));
        }
        return scripts;
    }

    /// Steps per second of each run of a group in lock-step, watched sixty times a second; the median of several
    /// rounds, in which the numbers of runs take turns, so that a machine that slows down slows all of them.
    ///
    /// @param counts numbers of runs
    /// @param seconds of a turn
    public double[] paces(int[] counts, int rounds, double seconds) {
        List<ComparisonTrainer> trainers = new ArrayList<>();
        double[][] paces = new double[counts.length][rounds];
        try {
            for (int count : counts) {
                trainers.add(new ComparisonTrainer(scripts(count), threads, System::nanoTime));
            }
            trainers.forEach(trainer -> pace(trainer, seconds));
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < counts.length; i++) {
                    paces[i][round] = pace(trainers.get(i), seconds);
                }
            }
        } finally {
            trainers.forEach(ComparisonTrainer::close);
        }
        return Arrays.stream(paces)
                .mapToDouble(each -> Arrays.stream(each).sorted().toArray()[rounds / 2])
                .toArray();
    }

    private static double pace(ComparisonTrainer trainer, double seconds) {
        trainer.send(new Command.Play());
        long from = TimedWait.fresh(trainer.snapshots()).step();
        long start = System.nanoTime();
        long last = from;
        for (long frame = start; frame - start < seconds * SECOND || last == from; frame += FRAME) {
            TimedWait.pause(frame + FRAME - System.nanoTime());
            ComparisonSnapshot snapshot = trainer.snapshots().poll();
            last = snapshot == null ? last : snapshot.step();
        }
        double pace = (last - from) * (double) SECOND / (System.nanoTime() - start);
        trainer.send(new Command.Pause());
        return pace;
    }

    /// Milliseconds from a change of a knob in all runs to the first snapshot that has it in all, sorted.
    public double[] knob(int runs, int changes) {
        double[] milliseconds = new double[changes];
        try (ComparisonTrainer trainer = new ComparisonTrainer(scripts(runs), threads, System::nanoTime)) {
            pace(trainer, 1);
            trainer.send(new Command.Play());
            for (int i = 0; i < changes; i++) {
                double held = 0.1 + 0.01 * (i % 10 + 1);
                long sent = System.nanoTime();
                trainer.send(new Command.Change(SettingsUpdate.of("supervision.noise", held)));
                ComparisonSnapshot seen = TimedWait.fresh(trainer.snapshots());
                while (!seen.runs().stream().allMatch(run -> run.experiment()
                        .equals(SettingsUpdate.of("supervision.noise", held).applyTo(run.experiment())))) {
                    seen = TimedWait.fresh(trainer.snapshots());
                }
                milliseconds[i] = (System.nanoTime() - sent) / 1e6;
                TimedWait.pause(FRAME);
            }
        }
        Arrays.sort(milliseconds);
        return milliseconds;
    }

    /// Plays some steps of several runs, then rewinds all of them together to many steps in shuffled order.
    public Rewinds rewinds(int runs, int steps) {
        try (WorkerPool workers = new WorkerPool(threads)) {
            LockStep together = new LockStep(workers);
            together.open(scripts(runs));
            List<Long> wanted = new ArrayList<>();
            List<List<String>> seen = new ArrayList<>();
            long apart = Math.max(1, steps / REWINDS);
            for (long step = 1; step <= steps; step++) {
                together.step();
                if (step % apart == apart - 1) {
                    wanted.add(step);
                    seen.add(hashes(together));
                }
            }
            return rewinds(together, wanted, seen);
        }
    }

    private static Rewinds rewinds(LockStep together, List<Long> wanted, List<List<String>> seen) {
        Draws draws = new Streams(1).of(Purpose.DATA, 0);
        double[] times = new double[wanted.size()];
        int different = 0;
        for (int i = 0; i < times.length; i++) {
            int next = draws.nextInt(wanted.size());
            long start = System.nanoTime();
            together.seek().rewind(wanted.get(next));
            together.seek().finish();
            times[i] = System.nanoTime() - start;
            different += hashes(together).equals(seen.get(next)) ? 0 : 1;
            wanted.remove(next);
            seen.remove(next);
        }
        Arrays.sort(times);
        return new Rewinds(times, different);
    }

    private static List<String> hashes(LockStep together) {
        return together.runs().stream()
                .map(run -> Objects.requireNonNull(run.recording()))
                .map(RunRecord::hash)
                .toList();
    }
}
