package pushpull.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JobQueueTest {
    @Test
    void workIsDoneInOrderAndClosingWaitsForIt() {
        StringBuilder said = new StringBuilder();
        JobQueue jobs = new JobQueue("test");
        Job<String> first = jobs.start(_ -> said.append("a").toString());
        Job<String> second = jobs.start(progress -> {
            progress.reached(0.5);
            return said.append("b").toString();
        });
        jobs.close();
        assertEquals(new Job.Outcome.Done<>("a"), first.outcome());
        assertEquals(new Job.Outcome.Done<>("ab"), second.outcome());
        assertEquals(0.5, second.share());
    }

    @Test
    void aFailureIsTheOutcomeAndTheNextWorkIsDone() {
        JobQueue jobs = new JobQueue("test");
        Job<String> failing = jobs.start(_ -> {
            throw new IllegalStateException("no room");
        });
        Job<String> next = jobs.start(_ -> "done");
        jobs.close();
        assertEquals(
                "no room",
                assertInstanceOf(Job.Outcome.Failed.class, failing.outcome())
                        .why()
                        .getMessage());
        assertEquals(new Job.Outcome.Done<>("done"), next.outcome());
    }

    @Test
    void cancellingStopsWhatIsUnderWayAndWhatWaits() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        JobQueue jobs = new JobQueue("test");
        Job<String> endless = jobs.start(progress -> {
            begun.countDown();
            while (true) {
                progress.reached(0.1);
            }
        });
        Job<String> waiting = jobs.start(_ -> "never");
        begun.await();
        assertNull(endless.outcome());
        jobs.cancel();
        jobs.close();
        assertEquals(new Job.Outcome.Stopped<>(), endless.outcome());
        assertEquals(new Job.Outcome.Stopped<>(), waiting.outcome());
    }
}
