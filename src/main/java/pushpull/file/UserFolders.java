package pushpull.file;

import java.nio.file.Path;
import java.util.Map;

/// The folders in which the platform expects a program to keep files of its user.
///
/// @param config what the user chose: small, kept forever
/// @param state what the program saved by itself, such as sessions to recover
public record UserFolders(Path config, Path state) {
    private static final String UNIX_NAME = "pushpull";
    private static final String NAME = "PushPull";

    /// The folders of the user running this program.
    public static UserFolders ofThisUser() {
        return of(System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    /// @param system name of the operating system, as Java has it
    /// @param environment of the process
    /// @param home the user's own folder
    static UserFolders of(String system, Map<String, String> environment, Path home) {
        if (system.startsWith("Windows")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new UserFolders(roaming.resolve(NAME), local.resolve(NAME).resolve("State"));
        }
        if (system.startsWith("Mac")) {
            Path support = home.resolve("Library/Application Support").resolve(NAME);
            return new UserFolders(support, support.resolve("State"));
        }
        Path own = folder(environment, "HOME", home);
        return new UserFolders(
                folder(environment, "XDG_CONFIG_HOME", own.resolve(".config")).resolve(UNIX_NAME),
                folder(environment, "XDG_STATE_HOME", own.resolve(".local/state"))
                        .resolve(UNIX_NAME));
    }

    /// The folder that a variable names, if it is an absolute path: the specification says to ignore others.
    private static Path folder(Map<String, String> environment, String variable, Path other) {
        String value = environment.getOrDefault(variable, "");
        return value.isEmpty() || !Path.of(value).isAbsolute() ? other : Path.of(value);
    }
}
