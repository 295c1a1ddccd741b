package pushpull.ui.app;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.concurrent.Mailbox;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.LoadedComparison;
import pushpull.run.Command;
import pushpull.settings.SettingsUpdate;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.ComparisonModel;
import pushpull.ui.model.LabModel;
import pushpull.ui.model.RunModel;

/// A comparison from the gallery to a file, without a window.
class ComparisonRunsTest {
    private static final long PATIENCE = 20_000_000_000L;

    @TempDir
    private Path folder;

    private final List<String> failures = new ArrayList<>();
    private final LabModel lab = new LabModel(_ -> {}, new Mailbox<>());
    private final List<ComparisonModel> opened = new ArrayList<>();
    private long now;

    private void frames(BackgroundJobs jobs, BooleanSupplier until) {
        long end = System.nanoTime() + PATIENCE;
        while (!until.getAsBoolean()) {
            assertTrue(System.nanoTime() < end && failures.isEmpty(), () -> "in vain; " + failures);
            now += 16_000_000;
            lab.frame(now);
            jobs.frame(now);
            opened.forEach(each -> each.frame(now));
            Thread.onSpinWait();
        }
    }

    private static long step(ComparisonModel model) {
        return model.snapshots().isEmpty() ? -1 : model.snapshots().getFirst().step();
    }

    @Test
    void whatIsSavedReplaysToTheSameBits() {
        Path file = folder.resolve("compared.pushpull");
        try (BackgroundJobs jobs = new BackgroundJobs(failures::add);
                ComparisonRuns runs = new ComparisonRuns(lab, jobs, null)) {
            runs.openGallery(Experiments.comparisons().getFirst(), opened::add);
            frames(jobs, () -> opened.size() == 1 && step(opened.getFirst()) > 20);
            ComparisonModel model = opened.getFirst();
            model.send(new Command.Pause());
            RunModel second = model.lab().runs().get(1);
            second.change(SettingsUpdate.of("optimizer.rate", 0.001));
            model.send(new Command.Step(5));
            frames(
                    jobs,
                    () -> model.experiments().get(1).optimizer().rate() == 0.001
                            && requireNonNull(second.snapshot().get())
                                            .experiment()
                                            .optimizer()
                                            .rate()
                                    == 0.001
                            && !second.isPlaying());
            assertTrue(model.experiments().get(0).optimizer().rate() != 0.001, "the first run keeps its own");
            runs.save(file);
            frames(jobs, () -> Files.exists(file));
            ExperimentFile saved = Experiments.readComparison(file);
            LoadedComparison again = LoadedComparison.of(saved, _ -> {});
            assertTrue(again.isRecorded());
            assertEquals("", again.verdict());
        }
    }

    @Test
    void aChangeOfAllRunsReachesAll() {
        try (BackgroundJobs jobs = new BackgroundJobs(failures::add);
                ComparisonRuns runs = new ComparisonRuns(lab, jobs, null)) {
            runs.openGallery(Experiments.comparisons().getFirst(), opened::add);
            frames(jobs, () -> opened.size() == 1 && step(opened.getFirst()) > 0);
            ComparisonModel model = opened.getFirst();
            model.changesAll().set(true);
            model.lab().run().change(SettingsUpdate.of("optimizer.rate", 0.001));
            frames(jobs, () -> model.snapshots().stream()
                    .allMatch(each -> each.experiment().optimizer().rate() == 0.001));
            model.lab()
                    .run()
                    .selected()
                    .set(model.snapshots().getFirst().points().id(3));
            assertEquals(
                    model.lab().run().selected().get(),
                    model.lab().runs().get(1).selected().get());
        }
    }

    @Test
    void pointsEditedInAllRunsStayThose() {
        try (BackgroundJobs jobs = new BackgroundJobs(failures::add);
                ComparisonRuns runs = new ComparisonRuns(lab, jobs, null)) {
            runs.openGallery(Experiments.comparisons().getFirst(), opened::add);
            frames(jobs, () -> opened.size() == 1 && step(opened.getFirst()) > 0);
            ComparisonModel model = opened.getFirst();
            model.changesAll().set(true);
            int size = model.snapshots().getFirst().points().size();
            model.lab()
                    .run()
                    .edits()
                    .remove(model.snapshots().getFirst().points().id(3));
            frames(jobs, () -> model.snapshots().stream()
                    .allMatch(each -> each.points().size() == size - 1));
            model.lab()
                    .run()
                    .selected()
                    .set(model.snapshots().getFirst().points().id(5));
            assertEquals(
                    model.lab().run().selected().get(),
                    model.lab().runs().get(1).selected().get());
        }
    }

    @Test
    void aRestartOfOneRunIsThatOfAll() {
        try (BackgroundJobs jobs = new BackgroundJobs(failures::add);
                ComparisonRuns runs = new ComparisonRuns(lab, jobs, null)) {
            runs.openGallery(Experiments.comparisons().getFirst(), opened::add);
            frames(jobs, () -> opened.size() == 1 && step(opened.getFirst()) > 5);
            ComparisonModel model = opened.getFirst();
            model.send(new Command.Pause());
            model.lab().run().send(new Command.Restart());
            frames(jobs, () -> model.snapshots().stream().allMatch(each -> each.step() == 0));
        }
    }

    @Test
    void aDragIsUndoneAsOneThing() {
        try (BackgroundJobs jobs = new BackgroundJobs(failures::add);
                ComparisonRuns runs = new ComparisonRuns(lab, jobs, null)) {
            runs.openGallery(Experiments.comparisons().getFirst(), opened::add);
            frames(jobs, () -> opened.size() == 1 && step(opened.getFirst()) > 0);
            ComparisonModel model = opened.getFirst();
            double before = rate(model);
            lab.gestures().begin();
            for (double rate : new double[] {0.001, 0.002, 0.003}) {
                model.lab().run().change(SettingsUpdate.of("optimizer.rate", rate));
                frames(jobs, () -> rate(model) == rate);
            }
            lab.gestures().end();
            model.send(new Command.Undo());
            frames(jobs, () -> rate(model) != 0.003);
            assertEquals(before, rate(model));
        }
    }

    private static double rate(ComparisonModel model) {
        return model.snapshots().getFirst().experiment().optimizer().rate();
    }
}
