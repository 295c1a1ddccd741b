package pushpull.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import pushpull.file.AtomicFile;
import pushpull.file.FileException;

/// The lessons that can be opened: those that ship with the program, files, and the files of a folder.
public final class Lessons {
    private static final String BUNDLED = "/assets/lessons/";
    private static final String ENDING = ".md";
    private static final int MOST = 500;

    private Lessons() {}

    /// The names of the lessons of the program, in order.
    public static List<String> names() {
        return bundled("lessons.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /// A lesson by its name, by its number or by the path of a file.
    ///
    /// @throws LessonException if it cannot be read
    /// @throws FileException if there is no such file
    public static Lesson open(String nameOrPath) {
        for (String name : names()) {
            if (isNamed(name, nameOrPath)) {
                return LessonReader.read(name + ENDING, bundled(name + ENDING), "");
            }
        }
        return read(path(nameOrPath));
    }

    private static boolean isNamed(String name, String asked) {
        int dash = name.indexOf('-');
        String number = name.substring(0, Math.max(0, dash));
        boolean numbered = asked.matches("[0-9]{1,2}") && number.equals(asked.length() < 2 ? "0" + asked : asked);
        return name.equals(asked) || name.substring(dash + 1).equals(asked) || numbered;
    }

    /// A lesson from a file.
    ///
    /// @throws LessonException if it cannot be read
    /// @throws FileException if there is no such file, or it is too large or no text
    public static Lesson read(Path path) {
        String text = AtomicFile.text(path, LessonReader.LARGEST);
        if (text == null) {
            throw missing(path.toString());
        }
        Path folder = Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
        return LessonReader.read(String.valueOf(path.getFileName()), text, folder.toString());
    }

    /// The files of a folder that are lessons by their ending, in the order of their names.
    ///
    /// @throws FileException if the folder cannot be read
    public static List<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isLesson(String.valueOf(file.getFileName())))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException unreadable) {
            throw missing(folder.toString());
        }
    }

    private static boolean isLesson(String name) {
        return name.endsWith(ENDING) && !name.startsWith(".") && !name.equalsIgnoreCase("README.md");
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException notAPath) {
            throw missing(name);
        }
    }

    private static LessonException missing(String name) {
        Problems problems = new Problems(name);
        problems.add(0, "lesson.missing", String.join(", ", names()));
        return problems.exception();
    }

    private static String bundled(String name) {
        try (InputStream stream = Lessons.class.getResourceAsStream(BUNDLED + name)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("the program cannot read its " + name, unreadable);
        }
    }
}
