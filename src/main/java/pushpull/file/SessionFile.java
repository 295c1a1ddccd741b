package pushpull.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import pushpull.table.RegularFile;

/// Writes sessions to a file, and reads back only what was written completely.
final class SessionFile {
    private static final byte[] HEADER = "pushpull session 1\n".getBytes(StandardCharsets.US_ASCII);
    private static final long LARGEST = 64L << 20;

    private SessionFile() {}

    /// @throws FileException if it cannot be written
    static void write(Path path, SavedSession session) {
        byte[] body = session.bytes();
        AtomicFile.writePrivately(path, out -> {
            out.write(HEADER);
            out.write(ByteBuffer.allocate(Long.BYTES).putLong(0, checksum(body)).array());
            out.write(body);
        });
    }

    /// @throws FileException if it cannot be read, or is damaged
    static SavedSession read(Path path) {
        try {
            return read(String.valueOf(path.getFileName()), RegularFile.bytes(path, LARGEST));
        } catch (IOException unreadable) {
            throw FileException.of("file.unreadable", path, AtomicFile.words(path, unreadable));
        }
    }

    static SavedSession read(String name, byte... all) {
        int body = HEADER.length + Long.BYTES;
        if (all.length < body || !Arrays.equals(HEADER, 0, HEADER.length, all, 0, HEADER.length)) {
            throw FileException.of("session.broken", name);
        }
        ByteBuffer bytes = ByteBuffer.wrap(all, HEADER.length, all.length - HEADER.length);
        if (bytes.getLong() != checksum(Arrays.copyOfRange(all, body, all.length))) {
            throw FileException.of("session.broken", name);
        }
        return SavedSession.of(name, bytes.slice());
    }

    static long checksum(byte... body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return sum.getValue();
    }
}
