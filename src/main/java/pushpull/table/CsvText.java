package pushpull.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The characters of a text file, one at a time, every line end as one `\n`.
///
/// UTF-8, or UTF-16 if a byte order mark or zero bytes beside the first character say so. Bytes that are no text are a
/// fault that names the line.
final class CsvText {
    private static final int ROOM = 1 << 16;
    private static final int MARK = 0xFEFF;
    private static final int REPLACEMENT = 0xFFFD;

    private final String file;
    private final Charset charset;
    private final Reader reader;
    private char[] buffer = new char[ROOM];
    private int at;
    private int end;
    private int line = 1;

    CsvText(InputStream stream, String file) throws IOException {
        this.file = file;
        BufferedInputStream bytes = new BufferedInputStream(stream, ROOM);
        charset = charset(bytes);
        reader = new InputStreamReader(bytes, charset);
        if (peek() == MARK) {
            at++;
        }
    }

    private static Charset charset(BufferedInputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        if (first == 0xFF && second == 0xFE || first > 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xFE && second == 0xFF || first == 0 && second > 0
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    /// The number of the line on which the next character stands.
    int line() {
        return line;
    }

    /// Up to `length` characters that come next, line ends as they are; they stay where they are.
    String ahead(int length) throws IOException {
        if (buffer.length < length) {
            buffer = Arrays.copyOf(buffer, length);
        }
        while (end - at < length && fill()) {
            // More is read until there is as much as was asked for, or no more.
        }
        return new String(buffer, at, Math.min(length, end - at));
    }

    /// The next character, which stays where it is, or -1 at the end.
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] : -1;
    }

    /// The next character, or -1 at the end.
    int read() throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        int character = buffer[at++];
        if (character == '\r') {
            if (peek() == '\n') {
                at++;
            }
            character = '\n';
        }
        if (character == '\n') {
            line++;
        } else if (character == 0) {
            throw DataException.of("csv.binary", file, line);
        } else if (character == REPLACEMENT) {
            throw DataException.of("csv.encoding", file, line, charset.name());
        }
        return character;
    }

    /// Reads on to the next line.
    void skipLine() throws IOException {
        for (int character = read(); character >= 0 && character != '\n'; ) {
            character = read();
        }
    }

    /// Reads more after what is there; false at the end of the file.
    private boolean fill() throws IOException {
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
        }
        int count = end == buffer.length ? 0 : reader.read(buffer, end, buffer.length - end);
        end += Math.max(0, count);
        return count > 0;
    }
}
