package pushpull.cli.option;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/// Prints what a terminal shows and nothing that it obeys: a name or a title from a file may hold control characters,
/// which could colour, erase or reorder what is printed.
public final class PrintableWriter extends FilterWriter {
    private static final String LAYOUT = "\n\r\t";
    private static final char INSTEAD = '\uFFFD';

    private PrintableWriter(Writer out) {
        super(out);
    }

    /// A printer onto another.
    public static PrintWriter onto(PrintWriter out) {
        return new PrintWriter(new PrintableWriter(out), true);
    }

    @Override
    public void write(int character) throws IOException {
        out.write(isObeyed((char) character) ? INSTEAD : character);
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
        char[] printed = new char[length];
        for (int i = 0; i < length; i++) {
            printed[i] = isObeyed(characters[start + i]) ? INSTEAD : characters[start + i];
        }
        out.write(printed, 0, length);
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        write(text.toCharArray(), start, length);
    }

    private static boolean isObeyed(char character) {
        boolean direction =
                character >= '\u202A' && character <= '\u202E' || character >= '\u2066' && character <= '\u2069';
        return direction || Character.isISOControl(character) && LAYOUT.indexOf(character) < 0;
    }
}
