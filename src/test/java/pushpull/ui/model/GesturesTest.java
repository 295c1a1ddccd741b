package pushpull.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/// Which changes are one gesture.
class GesturesTest {
    private static final long SECOND = 1_000_000_000L;
    private final Gestures gestures = new Gestures();

    private long key(Object turned, long now) {
        gestures.beginKeys(turned, now);
        long gesture = gestures.current();
        gestures.end();
        return gesture;
    }

    @Test
    void keysSoonAfterEachOtherAreOneGesture() {
        long first = key("margin", 0);
        assertNotEquals(0, first);
        assertEquals(first, key("margin", SECOND));
        assertEquals(first, key("margin", 2 * SECOND));
        assertEquals(0, gestures.current());
    }

    @Test
    void aPauseBeginsAnother() {
        assertNotEquals(key("margin", 0), key("margin", SECOND + 1));
    }

    @Test
    void anotherThingBeginsAnother() {
        assertNotEquals(key("margin", 0), key("rate", 1));
    }

    @Test
    void anotherKeyBeginsAnother() {
        long first = key("margin", 0);
        gestures.forgetKeys();
        assertNotEquals(first, key("margin", 1));
    }

    @Test
    void theMouseBeginsAnother() {
        long first = key("margin", 0);
        gestures.begin();
        assertNotEquals(first, gestures.current());
        gestures.end();
        assertEquals(0, gestures.current());
    }
}
