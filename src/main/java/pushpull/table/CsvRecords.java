package pushpull.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The records of a table of text, one at a time: RFC 4180 quoting, any separator that [CsvFormat] finds, any line
/// ends; blank lines and rows of empty fields are skipped.
///
/// Our own reader rather than a library's, because each fault must name its line, a quote may follow a space,
/// spaces may separate, and a broken file of any size must stop at a limit instead of filling memory.
public final class CsvRecords {
    static final int MOST_COLUMNS = 20_000;
    static final int MOST_CHARACTERS = 200_000;

    private final CsvText in;
    private final String file;
    private final int separator;
    private final boolean quotes;
    private char[] text = new char[64];
    private int length;
    private int start = 1;

    public CsvRecords(InputStream stream, String file) throws IOException {
        this.file = file;
        in = new CsvText(stream, file);
        CsvFormat format = CsvFormat.of(in);
        separator = format.separator();
        quotes = format.quotes();
    }

    /// The number of the line on which the last record began.
    public int line() {
        return start;
    }

    /// The character between fields; a space stands for any number of spaces.
    public int separator() {
        return separator;
    }

    public boolean isCommaSeparated() {
        return separator == ',';
    }

    boolean isSpaced() {
        return separator == ' ';
    }

    /// The next record that is not empty, its fields without surrounding space; null at the end.
    @Nullable
    public List<String> next() throws IOException {
        while (in.peek() >= 0) {
            List<String> fields = fields();
            for (String field : fields) {
                if (!field.isEmpty()) {
                    return fields;
                }
            }
        }
        return null;
    }

    private List<String> fields() throws IOException {
        start = in.line();
        List<String> fields = new ArrayList<>();
        int end;
        do {
            if (fields.size() == MOST_COLUMNS) {
                throw DataException.of("csv.columns", file, start, MOST_COLUMNS);
            }
            end = field(fields.size() + 1);
            if (isSpaced() && end != separator && length == 0 && !fields.isEmpty()) {
                return fields;
            }
            fields.add(new String(text, 0, length).strip());
        } while (end == separator);
        return fields;
    }

    /// Reads one field into `text` and returns the character that ends it.
    private int field(int column) throws IOException {
        length = 0;
        int character = afterSpace();
        if (quotes && character == '"') {
            return quoted(column);
        }
        while (!ends(character)) {
            append(character, column);
            character = in.read();
        }
        return character;
    }

    private int quoted(int column) throws IOException {
        int opened = in.line();
        while (true) {
            int character = in.read();
            if (character < 0) {
                throw DataException.of("csv.quote.open", file, opened, column);
            }
            if (character != '"') {
                append(character, column);
            } else if (in.peek() == '"') {
                append(in.read(), column);
            } else {
                return closed(column);
            }
        }
    }

    private int closed(int column) throws IOException {
        int character = isSpaced() ? in.read() : afterSpace();
        if (!ends(character)) {
            throw DataException.of("csv.quote.after", file, start, column, Character.toString(character));
        }
        return character;
    }

    private int afterSpace() throws IOException {
        int character = in.read();
        while (character == ' ') {
            character = in.read();
        }
        return character;
    }

    private boolean ends(int character) {
        return character < 0 || character == '\n' || character == separator;
    }

    private void append(int character, int column) {
        if (length == text.length) {
            if (length >= MOST_CHARACTERS) {
                throw DataException.of("csv.long", file, start, column, MOST_CHARACTERS);
            }
            text = Arrays.copyOf(text, Math.min(MOST_CHARACTERS, 2 * length));
        }
        text[length++] = (char) character;
    }
}
