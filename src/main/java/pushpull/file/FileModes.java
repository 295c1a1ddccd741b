package pushpull.file;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Who may read and write the files that the program makes, where the file system knows such modes.
final class FileModes {
    private static final boolean KNOWN =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final FileAttribute<?>[] USUAL = {};

    private FileModes() {}

    /// For a new file that its owner alone may read and write.
    static FileAttribute<?>[] ofOwner() {
        return KNOWN ? of(PosixFilePermissions.fromString("rw-------")) : USUAL;
    }

    /// For a new folder that its owner alone may look into.
    static FileAttribute<?>[] ofOwnFolder() {
        return KNOWN ? of(PosixFilePermissions.fromString("rwx------")) : USUAL;
    }

    /// For a new file that takes the place of another, if there is one.
    static FileAttribute<?>[] like(Path other) throws IOException {
        return KNOWN && Files.isRegularFile(other) ? of(Files.getPosixFilePermissions(other)) : USUAL;
    }

    private static FileAttribute<?>[] of(Set<PosixFilePermission> modes) {
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes)};
    }
}
