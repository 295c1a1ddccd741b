package pushpull.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import pushpull.concurrent.Job;

/// What a person is told of work, and what work goes on without a word.
class BackgroundJobsTest {
    private static void await(Job<?> job) {
        while (job.outcome() == null) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatWasSaidStaysWhenSilentWorkEnds() {
        try (BackgroundJobs jobs = new BackgroundJobs(_ -> {})) {
            jobs.frame(0);
            Job<Boolean> silent = jobs.startBehind("", _ -> true, _ -> {});
            jobs.showMessage("saved");
            await(silent);
            jobs.frame(1);
            assertEquals("saved", jobs.words().get());
        }
    }

    @Test
    void cancellingStopsWhatIsShownAlone() {
        CompletableFuture<Boolean> go = new CompletableFuture<>();
        try (BackgroundJobs jobs = new BackgroundJobs(_ -> {})) {
            Job<Boolean> silent = jobs.startBehind("", progress -> works(go, progress), _ -> {});
            jobs.cancel();
            go.complete(true);
            await(silent);
            assertInstanceOf(Job.Outcome.Done.class, silent.outcome());
        }
    }

    /// Work that would notice a cancellation.
    private static boolean works(CompletableFuture<Boolean> go, Job.Progress progress) {
        boolean went = go.join();
        progress.reached(0.5);
        return went;
    }
}
