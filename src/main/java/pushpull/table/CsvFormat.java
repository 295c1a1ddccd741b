package pushpull.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What separates the fields of a table, told from its first lines.
///
/// A line `sep=;` says it. Otherwise it is the tab, semicolon, comma or bar of which every line has as many; or the one
/// the first line has most of; or spaces, as in word vectors.
///
/// @param separator the character; a space stands for any number of spaces
/// @param quotes whether a quote at the beginning of a field encloses it
record CsvFormat(int separator, boolean quotes) {
    /// How much of the file is looked at.
    static final int AHEAD = 1 << 18;

    private static final int LINES = 10;
    private static final String SEPARATORS = "\t;,|";
    private static final Pattern SAID = Pattern.compile("(?i)\"?sep=(.)\"?\\s*");

    /// The format of the text, whose line `sep=` is read away, if there is one.
    static CsvFormat of(CsvText text) throws IOException {
        String head = text.ahead(AHEAD);
        List<String> lines = lines(head, true);
        Matcher said = SAID.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (said.matches()) {
            while (text.peek() == '\n' || text.peek() == '\r') {
                text.read();
            }
            text.skipLine();
            return new CsvFormat(said.group(1).charAt(0), true);
        }
        List<String> told = withoutRemarks(lines);
        return told.isEmpty() ? new CsvFormat(',', true) : of(told, withoutRemarks(lines(head, false)));
    }

    private static List<String> withoutRemarks(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("#")).toList();
    }

    /// @param plain the same lines, a quote being a character like any other
    private static CsvFormat of(List<String> lines, List<String> plain) {
        for (char separator : SEPARATORS.toCharArray()) {
            int count = count(lines.getFirst(), separator);
            if (count > 0 && lines.stream().allMatch(line -> count(line, separator) == count)) {
                return new CsvFormat(separator, true);
            }
        }
        String first = lines.getFirst();
        if (isSpaced(plain.subList(plain.size() > 1 ? 1 : 0, plain.size()))) {
            return new CsvFormat(' ', fields(first)[0].matches("\".*\""));
        }
        int tabs = count(first, '\t');
        int commas = count(first, ',');
        int semicolons = count(first, ';');
        char most = tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
        return new CsvFormat(most, true);
    }

    /// Whether every line is a field and then at least one number, as many on each.
    private static boolean isSpaced(List<String> lines) {
        int width = fields(lines.getFirst()).length;
        return width > 1
                && lines.stream()
                        .map(CsvFormat::fields)
                        .allMatch(fields -> fields.length == width && numbers(fields) >= (width + 1) / 2);
    }

    private static String[] fields(String line) {
        return line.strip().split(" +");
    }

    private static long numbers(String... fields) {
        return Arrays.stream(fields).filter(CsvNumber::isNumber).count();
    }

    private static int count(String line, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }

    /// The first whole lines that are not blank; of a very long first line, its beginning.
    ///
    /// @param quoting whether a quoted line end is part of a line
    private static List<String> lines(String head, boolean quoting) {
        List<String> lines = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < head.length() && lines.size() < LINES; i++) {
            char character = head.charAt(i);
            quoted ^= quoting && character == '"';
            if (!quoted && (character == '\n' || character == '\r')) {
                add(lines, head.substring(start, i));
                start = i + 1;
            }
        }
        if (lines.isEmpty() || head.length() < AHEAD && lines.size() < LINES) {
            add(lines, head.substring(start));
        }
        return lines;
    }

    private static void add(List<String> lines, String line) {
        if (!line.isBlank()) {
            lines.add(line);
        }
    }
}
