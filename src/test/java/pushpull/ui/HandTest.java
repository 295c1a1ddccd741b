package pushpull.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/// Which changes are one gesture.
class HandTest {
    private static final long SECOND = 1_000_000_000L;
    private final Hand hand = new Hand(_ -> {});

    private long key(Object turned, long now) {
        hand.beginKeys(turned, now);
        long gesture = hand.gesture();
        hand.endGesture();
        return gesture;
    }

    @Test
    void keysSoonAfterEachOtherAreOneGesture() {
        long first = key("margin", 0);
        assertNotEquals(0, first);
        assertEquals(first, key("margin", SECOND));
        assertEquals(first, key("margin", 2 * SECOND));
        assertEquals(0, hand.gesture());
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
        hand.forgetKeys();
        assertNotEquals(first, key("margin", 1));
    }

    @Test
    void theMouseBeginsAnother() {
        long first = key("margin", 0);
        hand.beginGesture();
        assertNotEquals(first, hand.gesture());
        hand.endGesture();
        assertEquals(0, hand.gesture());
    }
}
