package pushpull.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Bytes as the text that they are: UTF-8, with or without a mark of byte order at its beginning.
final class Utf8 {
    private static final String MARK = "\uFEFF";

    private Utf8() {}

    /// @throws FileException that names the line if they are no UTF-8
    static String text(Path path, byte... bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer from = ByteBuffer.wrap(bytes);
        CharBuffer to = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(from, to, true);
        if (result.isError()) {
            throw FileException.of("file.encoding", path, line(from.position(), bytes));
        }
        String text = to.flip().toString();
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static int line(int position, byte... bytes) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
