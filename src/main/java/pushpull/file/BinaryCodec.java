package pushpull.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts and numbers as bytes, one after the other.
final class BinaryCodec {
    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    void whole(long number) {
        room(Long.BYTES).putLong(number);
    }

    void numbers(double... numbers) {
        ByteBuffer out = room(Math.multiplyExact(numbers.length, Double.BYTES));
        for (double number : numbers) {
            out.putDouble(number);
        }
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        whole(utf8.length);
        room(utf8.length).put(utf8);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(bytes.capacity() * 2, Math.addExact(bytes.position(), more));
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
