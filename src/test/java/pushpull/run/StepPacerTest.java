package pushpull.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.run.StepPacer.AdaptivePace;
import pushpull.tensor.Matrix;

class StepPacerTest {
    private static Matrix square(double at) {
        return Matrix.of(4, 2, at + 1, 1, at + 1, -1, at - 1, 1, at - 1, -1);
    }

    @Test
    void movementIsRelativeToTheSizeOfTheEmbedding() {
        assertEquals(0.1 / Math.sqrt(2), AdaptivePace.moved(square(0), square(0.1)), 1e-12);
        assertEquals(0, AdaptivePace.moved(square(0), square(0)), 0);
        assertEquals(0, AdaptivePace.moved(Matrix.of(2, 1, 3, 3), Matrix.of(2, 1, 4, 4)), 0, "a point has no size");
    }

    @Test
    void aRunThatMovesMuchIsSlowAndAQuietOneBecomesFast() {
        AdaptivePace tempo = new AdaptivePace();
        double at = 0;
        long step = 0;
        double pace = tempo.after(step, square(at));
        for (int i = 0; i < 60; i++) {
            step += 2;
            pace = tempo.after(step, square(at += 0.002 * Math.sqrt(2)));
        }
        assertEquals(300, pace, 1, "a thousandth of its size a step");
        at += 1;
        pace = tempo.after(step += 1, square(at));
        assertEquals(AdaptivePace.SLOWEST, pace, 0);
        double next = tempo.after(step += 1, square(at));
        assertTrue(next <= AdaptivePace.RISE * pace, "it does not race at once");
    }

    @Test
    void otherPointsOrAStepBackSayNothing() {
        AdaptivePace tempo = new AdaptivePace();
        tempo.after(5, square(0));
        assertEquals(AdaptivePace.SLOWEST, tempo.after(9, Matrix.of(1, 2, 0, 0)), 0);
        assertEquals(AdaptivePace.SLOWEST, tempo.after(3, Matrix.of(1, 2, 0, 0)), 0);
    }
}
