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
        JobQueue errands = new JobQueue("test");
        Job<String> first = errands.start(_ -> said.append("a").toString());
        Job<String> second = errands.start(progress -> {
            progress.reached(0.5);
            return said.append("b").toString();
        });
        errands.close();
        assertEquals(new Job.Outcome.Done<>("a"), first.outcome());
        assertEquals(new Job.Outcome.Done<>("ab"), second.outcome());
        assertEquals(0.5, second.share());
    }

    @Test
    void aFailureIsTheOutcomeAndTheNextWorkIsDone() {
        JobQueue errands = new JobQueue("test");
        Job<String> failing = errands.start(_ -> {
            throw new IllegalStateException("no room");
        });
        Job<String> next = errands.start(_ -> "done");
        errands.close();
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
        JobQueue errands = new JobQueue("test");
        Job<String> endless = errands.start(progress -> {
            begun.countDown();
            while (true) {
                progress.reached(0.1);
            }
        });
        Job<String> waiting = errands.start(_ -> "never");
        begun.await();
        assertNull(endless.outcome());
        errands.cancel();
        errands.close();
        assertEquals(new Job.Outcome.Stopped<>(), endless.outcome());
        assertEquals(new Job.Outcome.Stopped<>(), waiting.outcome());
    }
}
