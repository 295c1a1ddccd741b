package pushpull.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The program's name and version, which the build writes from its own.
public final class ProgramVersion {
    private ProgramVersion() {}

    /// `PushPull 1.2.3`.
    public static String text() {
        Properties written = new Properties();
        try (InputStream file = ProgramVersion.class.getResourceAsStream("/pushpull/version.properties")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its version.properties");
            }
            written.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return "PushPull " + written.getProperty("version");
    }
}
