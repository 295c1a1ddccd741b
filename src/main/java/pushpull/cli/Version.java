package pushpull.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/// The program's version, which the build writes into a resource.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
        Properties written = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("/pushpull/version.properties")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks its version.properties");
            }
            written.load(file);
        }
        return new String[] {"PushPull " + written.getProperty("version")};
    }
}
