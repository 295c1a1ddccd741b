package pushpull.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a CSV text, one at a time: RFC 4180 quoting; comma, semicolon or tab, whichever the first line has
/// most of; any line ends; a byte order mark and blank lines are skipped.
///
/// Our own reader rather than a library's, because each fault must name its line and a broken file of any size must
/// stop at a limit instead of filling memory.
final class CsvRecords {
    static final int MOST_COLUMNS = 1000;
    static final int MOST_CHARACTERS = 10_000;
    private static final int FIRST_LINE = 1 << 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final int REPLACEMENT = 0xFFFD;

    private final BufferedReader reader;
    private final String file;
    private final int separator;
    private final StringBuilder text = new StringBuilder();
    private int line = 1;
    private int start = 1;

    CsvRecords(InputStream stream, String file) throws IOException {
        reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 2 * FIRST_LINE);
        this.file = file;
        if (peek() == BYTE_ORDER_MARK) {
            read();
        }
        separator = separator();
    }

    /// The number of the line on which the last record began.
    int line() {
        return start;
    }

    /// The next record that is not blank, its fields without surrounding space; null at the end.
    @Nullable
    List<String> next() throws IOException {
        while (peek() >= 0) {
            List<String> fields = fields();
            if (fields.size() > 1 || !fields.getFirst().isEmpty()) {
                return fields;
            }
        }
        return null;
    }

    private List<String> fields() throws IOException {
        start = line;
        List<String> fields = new ArrayList<>();
        int end;
        do {
            if (fields.size() == MOST_COLUMNS) {
                throw DataException.of("csv.columns", file, start, MOST_COLUMNS);
            }
            end = field(fields.size() + 1);
            fields.add(text.toString().strip());
        } while (end == separator);
        return fields;
    }

    /// Reads one field into `text` and returns the character that ends it.
    private int field(int column) throws IOException {
        text.setLength(0);
        int character = afterSpace();
        if (character == '"') {
            return quoted(column);
        }
        while (!ends(character)) {
            append(character, column);
            character = read();
        }
        return character;
    }

    private int quoted(int column) throws IOException {
        int opened = line;
        while (true) {
            int character = read();
            if (character < 0) {
                throw DataException.of("csv.quote.open", file, opened, column);
            }
            if (character != '"') {
                append(character, column);
            } else if (peek() == '"') {
                append(read(), column);
            } else {
                return closed(column);
            }
        }
    }

    private int closed(int column) throws IOException {
        int character = afterSpace();
        if (!ends(character)) {
            throw DataException.of("csv.quote.after", file, start, column, Character.toString(character));
        }
        return character;
    }

    private int afterSpace() throws IOException {
        int character = read();
        while (character == ' ') {
            character = read();
        }
        return character;
    }

    private boolean ends(int character) {
        return character < 0 || character == '\n' || character == separator;
    }

    private void append(int character, int column) {
        if (text.length() == MOST_CHARACTERS) {
            throw DataException.of("csv.long", file, start, column, MOST_CHARACTERS);
        }
        text.append((char) character);
    }

    /// Looks ahead over the first line that is not blank.
    private int separator() throws IOException {
        reader.mark(FIRST_LINE);
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = 1; i < FIRST_LINE; i++) {
            int character = reader.read();
            boolean over = (character == '\n' || character == '\r') && counts['x'] > 0;
            if (character < 0 || over && !quoted) {
                break;
            }
            quoted ^= character == '"';
            if (!quoted) {
                counts[character == ',' || character == ';' || character == '\t' ? character : 'x']++;
            }
        }
        reader.reset();
        return mostOf(counts);
    }

    private static int mostOf(int... counts) {
        if (counts['\t'] > counts[','] && counts['\t'] > counts[';']) {
            return '\t';
        }
        return counts[';'] > counts[','] ? ';' : ',';
    }

    private int peek() throws IOException {
        reader.mark(1);
        int character = reader.read();
        reader.reset();
        return character;
    }

    /// The next character, every line end as one `\n`, or -1 at the end.
    private int read() throws IOException {
        int character = reader.read();
        if (character == '\r') {
            if (peek() == '\n') {
                reader.read();
            }
            character = '\n';
        }
        if (character == 0) {
            throw DataException.of("csv.binary", file, line);
        }
        if (character == REPLACEMENT) {
            throw DataException.of("csv.encoding", file, line);
        }
        line += character == '\n' ? 1 : 0;
        return character;
    }
}
