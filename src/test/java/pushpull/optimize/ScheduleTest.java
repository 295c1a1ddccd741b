package pushpull.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.settings.Settings;

class ScheduleTest {
    @Test
    void factorsStayBetweenZeroAndOne() {
        for (var member : Settings.members(Schedule.class)) {
            Schedule schedule = Settings.member(Schedule.class, member.getSimpleName());
            for (long step = 0; step < 5000; step += 7) {
                double factor = schedule.factor(step);
                assertTrue(factor >= 0 && factor <= 1, schedule + " at " + step);
            }
        }
    }

    @Test
    void aCosineFallsToItsFloorAndStartsAgain() {
        var schedule = new Cosine(100, 0.1);
        assertEquals(1, schedule.factor(0));
        assertEquals(0.55, schedule.factor(50), 1e-15);
        assertTrue(schedule.factor(99) < 0.11);
        assertEquals(1, schedule.factor(100));
    }

    @Test
    void warmUpReachesTheFullRateAtItsLastStep() {
        var schedule = new WarmUp(4);
        assertEquals(0.25, schedule.factor(0));
        assertEquals(1, schedule.factor(3));
        assertEquals(1, schedule.factor(1000));
    }
}
