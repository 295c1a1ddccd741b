import java.io.IOException;
import java.nio.file.Files;
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
            List<Path> largest = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparingLong(Sizes::size).reversed())
                    .limit(LARGEST)
                    .toList();
            largest.forEach(path -> line(path, size(path)));
        }
    }

    private static void line(Path path, long size) {
        System.out.printf("%7.1f MB  %s%n", size / MEGABYTE, path);
    }

    private static long size(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
