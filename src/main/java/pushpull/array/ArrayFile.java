package pushpull.array;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import pushpull.table.DataException;
import pushpull.table.RegularFile;

/// An open file of arrays: a `.npy` of one, or a `.npz` of several by name. Nothing is read of an array before it is
/// looked at.
final class ArrayFile implements AutoCloseable {
    private static final String ONE = ".npy";
    private static final String MANY = ".npz";
    private static final int MOST = 1000;

    private final String file;
    private final @Nullable ZipFile archive;
    private final List<String> keys = new ArrayList<>();

    private ArrayFile(String file, @Nullable ZipFile archive) {
        this.file = file;
        this.archive = archive;
    }

    /// Whether a file is one of arrays by its name.
    static boolean isName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(ONE) || name.endsWith(MANY);
    }

    /// Opens a file.
    ///
    /// @throws DataException if it is not there or not of this kind
    static ArrayFile open(String file) {
        Path path = path(file);
        if (Files.isDirectory(path)) {
            throw DataException.of("csv.directory", file);
        }
        if (!Files.exists(path)) {
            throw DataException.of("csv.missing", file);
        }
        checkRegular(file, path);
        if (!file.toLowerCase(Locale.ROOT).endsWith(MANY)) {
            ArrayFile single = new ArrayFile(file, null);
            single.keys.add("");
            return single;
        }
        try {
            return listed(new ArrayFile(file, new ZipFile(path.toFile())));
        } catch (ZipException cause) {
            throw DataException.of("array.archive", file).because(cause);
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", file).because(cause);
        }
    }

    private static void checkRegular(String file, Path path) {
        try {
            RegularFile.open(path).close();
        } catch (IOException refused) {
            throw DataException.of("csv.refused", file, String.valueOf(refused.getMessage()))
                    .because(refused);
        }
    }

    private static ArrayFile listed(ArrayFile open) {
        ZipFile archive = open.archive;
        if (archive != null) {
            archive.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(ONE))
                    .limit(MOST)
                    .forEach(name -> open.keys.add(name.substring(0, name.length() - ONE.length())));
        }
        if (open.keys.isEmpty()) {
            throw DataException.of("array.none", open.file);
        }
        return open;
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException cause) {
            throw DataException.of("csv.missing", file).because(cause);
        }
    }

    /// The names of the arrays; one empty name if the file is a single array.
    List<String> keys() {
        return List.copyOf(keys);
    }

    boolean isSingle() {
        return archive == null;
    }

    /// The array of this name.
    ///
    /// @throws DataException if it is none that can be read
    StoredArray get(String key) {
        ArrayPlace place = new ArrayPlace(file, key);
        try {
            return StoredArray.of(
                    place,
                    () -> new BufferedInputStream(
                            archive == null
                                    ? RegularFile.open(path(file))
                                    : archive.getInputStream(archive.getEntry(key + ONE))));
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", place).because(cause);
        }
    }

    /// The names of the arrays of a kind.
    ///
    /// @throws DataException if there is none and one could not be read
    List<String> keys(Predicate<StoredArray> kind) {
        List<String> found = new ArrayList<>();
        DataException fault = null;
        for (String key : keys) {
            try {
                if (kind.test(get(key))) {
                    found.add(key);
                }
            } catch (DataException unreadable) {
                fault = fault == null ? unreadable : fault;
            }
        }
        if (found.isEmpty() && fault != null) {
            throw fault;
        }
        return found;
    }

    /// Whether all bytes that the file says it has are there: a program may still be writing it.
    static boolean isWhole(String file) {
        Path path = path(file);
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path))) {
            return file.toLowerCase(Locale.ROOT).endsWith(MANY) ? isArchive(path) : isFull(stream, path);
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", file).because(cause);
        }
    }

    /// An array begins with its magic bytes, of which some may be there, and says how long it is.
    private static boolean isFull(InputStream stream, Path path) throws IOException {
        stream.mark(ArrayHeader.START);
        byte[] start = stream.readNBytes(ArrayHeader.START);
        stream.reset();
        if (start.length < ArrayHeader.START || Files.size(path) < ArrayHeader.bytes(start)) {
            return false;
        }
        ArrayHeader header = ArrayHeader.read(stream, new ArrayPlace(path.toString(), ""));
        return Files.size(path)
                >= header.bytes() + (double) header.elements() * header.type().bytes();
    }

    /// The list of its arrays stands at the end of an archive.
    private static boolean isArchive(Path path) throws IOException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            return archive.size() > 0;
        } catch (ZipException _) {
            // An archive without its end is one that is still being written.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            if (archive != null) {
                archive.close();
            }
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", file).because(cause);
        }
    }
}
