package pushpull.paint.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.paint.Ticks;

class ForceScaleTest {
    @Test
    void ticksAreRoundAndWithin() {
        Ticks ticks = Ticks.within(-0.35, 0.41, 6);
        assertEquals(0.1, ticks.step());
        assertEquals("\u22120.3", ticks.label(0));
        assertEquals("0.4", ticks.label(ticks.count() - 1));
        assertEquals("0.0", ticks.label(3));
        assertEquals(0.3, ticks.at(6));
    }

    @Test
    void ticksIncludeTheirEnds() {
        Ticks ticks = Ticks.within(0, 240, 5);
        assertEquals(new Ticks(0, 50, 5), ticks);
        assertEquals("200", ticks.label(4));
        assertEquals(0, Ticks.within(3, 3, 5).count());
        assertEquals(0, Ticks.within(0, Double.NaN, 5).count());
    }

    @Test
    void stepsAreOneTwoOrFive() {
        for (double value : new double[] {0.0013, 0.7, 1, 1.01, 2, 4.9, 5, 6, 1e-12, 3e20}) {
            double step = Ticks.atLeast(value);
            assertTrue(step >= value * 0.999999 && step <= 2.5 * value * 1.000001, value + " -> " + step);
        }
        assertEquals(0.1, Ticks.atLeast(0.1));
        assertEquals(1000, Ticks.atLeast(1000));
    }

    @Test
    void aScaleIsRoundAndItsArrowsReadable() {
        for (double typical = 1e-7; typical < 1e7; typical *= 1.3) {
            ForceScale scale = ForceScale.fitting(typical, 2 * typical);
            double length = scale.pixels(typical);
            assertTrue(length > 0.6 * ForceScale.CENTIMETRE && length < 1.7 * ForceScale.CENTIMETRE, "" + length);
        }
        assertEquals("10", ForceScale.fitting(14, 33.5).number());
        assertEquals("0.05", new ForceScale(0.05).number());
    }

    @Test
    void aScaleIsKeptWhileItsArrowsCanBeRead() {
        ForceScale ten = new ForceScale(10);
        assertSame(ten, ten.keptFor(14, 33.5));
        assertSame(ten, ten.keptFor(5, 12));
        assertSame(ten, ten.keptFor(40, 90));
        assertSame(ten, ten.keptFor(0, 0), "no force says nothing");
        assertSame(ten, ten.keptFor(Double.NaN, 1));
        assertTrue(ten.keptFor(0.1, 0.2).perCentimetre() < 1);
        assertTrue(ten.keptFor(1000, 2000).perCentimetre() > 100);
    }

    @Test
    void aNewScaleIsKeptBothWays() {
        for (double force = 1e-3; force < 1e3; force *= 1.7) {
            ForceScale scale = ForceScale.fitting(force, 2.5 * force);
            assertSame(scale, scale.keptFor(1.9 * force, 4.7 * force));
            assertSame(scale, scale.keptFor(force / 1.6, 2.5 * force / 1.6));
        }
    }
}
