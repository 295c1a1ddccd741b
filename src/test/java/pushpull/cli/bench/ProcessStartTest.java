package pushpull.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProcessStartTest {
    @Test
    void ageIsTheUptimeLessTheStartWhateverTheProgramIsCalled() {
        String status = "41 (a) name) S 1 41 41 0 -1 4194560 1 0 0 0 1 2 3 4 20 0 1 0 12345 99 7";
        assertEquals(1_550_000_000L, ProcessStart.age(status, "125.00 200.10"));
    }

    @Test
    void thisProcessStartedBeforeNow() {
        long reading = ProcessStart.reading();
        assertTrue(reading < System.nanoTime());
        assertTrue(System.nanoTime() - reading < 3_600_000_000_000L);
    }
}
