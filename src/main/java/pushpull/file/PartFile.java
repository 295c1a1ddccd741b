package pushpull.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The unfinished files beside a file that is being written: called after it and after the process that writes it.
///
/// A process that is killed leaves its own; the next one to write the same file takes them away.
final class PartFile {
    /// The suffix of an unfinished file.
    static final String SUFFIX = ".part";

    private PartFile() {}

    static String name(Path path, long process, int number) {
        return "." + path.getFileName() + "." + process + "-" + number + SUFFIX;
    }

    /// Removes what processes that are no more have left of a file.
    static void removeLeft(Path folder, Path path) throws IOException {
        Pattern ours =
                Pattern.compile(Pattern.quote("." + path.getFileName() + ".") + "(\\d{1,9})-\\d{1,4}\\" + SUFFIX);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, file -> isLeft(file, ours))) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isLeft(Path file, Pattern ours) {
        Matcher name = ours.matcher(String.valueOf(file.getFileName()));
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }
}
