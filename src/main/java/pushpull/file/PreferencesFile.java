package pushpull.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.StringJoiner;

/// The text file that holds the preferences.
public final class PreferencesFile {
    private static final String NAME = "preferences.txt";
    private static final String HEADER = "pushpull preferences 1";
    private static final long LARGEST = 1 << 20;

    private final Path path;

    public PreferencesFile(UserFolders folders) {
        path = folders.config().resolve(NAME);
    }

    /// What was read, with a message if something is wrong.
    ///
    /// @param preferences empty if they could not be read
    /// @param problem a sentence for the person, empty if all is well
    public record Reading(Preferences preferences, String problem) {}

    /// Reads the preferences. A broken file is set aside, so that nothing in it is lost.
    public Reading read() {
        try {
            return new Reading(parsed(), "");
        } catch (FileException broken) {
            Path aside = path.resolveSibling(NAME + ".broken");
            try {
                Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
                return new Reading(
                        Preferences.NONE,
                        FileException.of("preferences.broken", path, aside.getFileName())
                                .getMessage());
            } catch (IOException _) {
                // It cannot even be moved: the first error is the reason.
                return new Reading(Preferences.NONE, broken.getMessage());
            }
        }
    }

    /// Saves some values and leaves the others as another window may have saved them meanwhile.
    ///
    /// @throws FileException if it cannot be written
    public void keep(Map<String, String> changes) {
        Preferences all = read().preferences().with(changes);
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(HEADER);
        all.values().forEach((name, value) -> {
            if (value.lines().count() == 1) {
                lines.add(name + " = " + value);
            }
        });
        try {
            AtomicFile.writeTextPrivately(path, out -> out.write(lines.toString()));
        } catch (FileException problem) {
            throw FileException.of("preferences.unwritable", problem.getMessage());
        }
    }

    private Preferences parsed() {
        String text = AtomicFile.text(path, LARGEST);
        if (text == null) {
            return Preferences.NONE;
        }
        SequencedMap<String, String> values = new LinkedHashMap<>();
        String[] lines = text.split("\r?\n");
        boolean understood = lines[0].equals(HEADER);
        for (int i = 1; i < lines.length && understood; i++) {
            int sign = lines[i].indexOf(" = ");
            understood = sign > 0;
            if (understood) {
                values.put(lines[i].substring(0, sign), lines[i].substring(sign + 3));
            }
        }
        if (!understood) {
            throw FileException.of("file.notext", path);
        }
        return new Preferences(values);
    }
}
