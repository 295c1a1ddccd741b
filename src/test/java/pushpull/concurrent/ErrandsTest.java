package pushpull.concurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ErrandsTest {
    @Test
    void workIsDoneInOrderAndClosingWaitsForIt() {
        StringBuilder said = new StringBuilder();
        Errands errands = new Errands("test");
        Errand<String> first = errands.start(_ -> said.append("a").toString());
        Errand<String> second = errands.start(progress -> {
            progress.reached(0.5);
            return said.append("b").toString();
        });
        errands.close();
        assertEquals(new Errand.Outcome.Done<>("a"), first.outcome());
        assertEquals(new Errand.Outcome.Done<>("ab"), second.outcome());
        assertEquals(0.5, second.share());
    }

    @Test
    void aFailureIsTheOutcomeAndTheNextWorkIsDone() {
        Errands errands = new Errands("test");
        Errand<String> failing = errands.start(_ -> {
            throw new IllegalStateException("no room");
        });
        Errand<String> next = errands.start(_ -> "done");
        errands.close();
        assertEquals(
                "no room",
                assertInstanceOf(Errand.Outcome.Failed.class, failing.outcome())
                        .why()
                        .getMessage());
        assertEquals(new Errand.Outcome.Done<>("done"), next.outcome());
    }

    @Test
    void cancellingStopsWhatIsUnderWayAndWhatWaits() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Errands errands = new Errands("test");
        Errand<String> endless = errands.start(progress -> {
            begun.countDown();
            while (true) {
                progress.reached(0.1);
            }
        });
        Errand<String> waiting = errands.start(_ -> "never");
        begun.await();
        assertNull(endless.outcome());
        errands.cancel();
        errands.close();
        assertEquals(new Errand.Outcome.Stopped<>(), endless.outcome());
        assertEquals(new Errand.Outcome.Stopped<>(), waiting.outcome());
    }
}
