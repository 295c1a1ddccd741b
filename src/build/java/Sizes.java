import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Says how large what was built is, and what is largest in the image.
final class Sizes {
    private static final int LARGEST = 8;
    private static final double MEGABYTE = 1e6;

    private Sizes() {}

    static void print(Image image) throws IOException {
        try (Stream<Path> built = Files.list(Package.DIST)) {
            for (Path path : built.sorted().toList()) {
                line(path, size(path));
            }
        }
        try (Stream<Path> files = Files.walk(image.root())) {
            List<Path> largest = files.filter(Sizes::isFile)
                    .sorted(Comparator.comparingLong(Sizes::size).reversed())
                    .limit(LARGEST)
                    .toList();
            largest.forEach(path -> line(path, size(path)));
        }
    }

    private static void line(Path path, long size) {
        System.out.printf("%7.1f MB  %s%n", size / MEGABYTE, path);
    }

    /// A second name of a file has no size of its own.
    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static long size(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Sizes::isFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
