package pushpull.ui.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FirstPictureTest {
    private final FirstPicture first = new FirstPicture();

    @Test
    void itIsTwoFramesAfterAPictureOfTheRunAndToldOnce() {
        assertFalse(first.isDue(false, 1));
        assertFalse(first.isDue(true, 2));
        assertFalse(first.isDue(true, 2));
        assertFalse(first.isDue(true, 3));
        assertFalse(first.isDue(true, 4));
        assertTrue(first.isDue(true, 4));
        assertFalse(first.isDue(true, 5));
    }

    @Test
    void aWindowWithoutARunIsNotKeptWaitingForEver() {
        boolean due = false;
        for (int i = 0; i < 120; i++) {
            assertFalse(due);
            due = first.isDue(false, 1);
        }
        assertTrue(due);
    }
}
