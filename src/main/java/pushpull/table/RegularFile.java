package pushpull.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;

/// The one way to read a file that was chosen: only a regular one, since a pipe would be waited for and a device never
/// ends, and no more of it than there is room for.
public final class RegularFile {
    private static final double MEGABYTE = 1 << 20;

    private RegularFile() {}

    /// A file that is not read, with the reason as a part of a sentence.
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        Refused(String key, Object... parts) {
            super(Texts.bundle("data").get(key, parts));
        }
    }

    /// Opens a file.
    ///
    /// @throws Refused if it is a folder, a pipe or a device
    public static InputStream open(Path path) throws IOException {
        attributes(path);
        return Files.newInputStream(path);
    }

    /// All bytes of a file.
    ///
    /// @param largest more bytes than this are refused
    /// @throws Refused if it is too large, or a folder, a pipe or a device
    public static byte[] bytes(Path path, long largest) throws IOException {
        refuse(attributes(path).size(), largest);
        try (InputStream in = open(path)) {
            // Some files, such as those of /proc, have more bytes than they say.
            byte[] bytes = in.readNBytes(Math.toIntExact(largest + 1));
            refuse(bytes.length, largest);
            return bytes;
        }
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class, new LinkOption[0]);
        if (found.isDirectory()) {
            throw new Refused("read.folder");
        }
        if (!found.isRegularFile()) {
            throw new Refused("read.special");
        }
        return found;
    }

    private static void refuse(long size, long largest) throws Refused {
        if (size > largest) {
            throw new Refused("read.large", megabytes(size), megabytes(largest));
        }
    }

    private static String megabytes(long bytes) {
        return ReadableNumber.significant(bytes / MEGABYTE, 2);
    }
}
