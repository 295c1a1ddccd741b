package pushpull.array;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pushpull.table.DataException;

/// The embeddings of one step of a training, as a program kept them while it trained.
///
/// @param file of arrays
/// @param step the last number in the file's name; -1 if it has none
public record Dump(String file, long step) {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,18})(?!.*\\d)");

    /// A file, with the step that its name says.
    public static Dump of(Path file) {
        String name = String.valueOf(file.getFileName());
        Matcher number = NUMBER.matcher(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
        return new Dump(file.toString(), number.find() ? Long.parseLong(number.group(1)) : -1);
    }

    /// The dumps of a folder in the order of their steps; files of labels, hidden ones and files of other kinds are
    /// none.
    ///
    /// @throws DataException if the folder cannot be read
    public static List<Dump> in(Path folder) {
        List<Dump> dumps = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(Dump::isDump).map(Dump::of).forEach(dumps::add);
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", folder).because(cause);
        }
        dumps.sort(Comparator.comparingLong(Dump::step).thenComparing(Dump::file));
        return dumps;
    }

    private static boolean isDump(Path file) {
        String name = String.valueOf(file.getFileName());
        return !name.startsWith(".")
                && EmbeddingArrays.isArrayFile(name)
                && !name.matches("(?i).*labels?.*|y[._-].*|targets?[._-].*")
                && Files.isRegularFile(file);
    }

    /// Whether the file is complete, and not still being written.
    public boolean isWhole() {
        return ArrayFile.isWhole(file);
    }
}
