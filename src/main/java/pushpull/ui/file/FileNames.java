package pushpull.ui.file;

import java.nio.file.Path;
import pushpull.settings.Texts;

/// Names of files as a person meets them.
final class FileNames {
    private static final Texts TEXTS = Texts.bundle("ui");

    private FileNames() {}

    /// A title as the name of a file.
    static String plain(String title) {
        String plain = title.replaceAll("[^\\p{L}\\p{N} _-]", "").strip();
        return plain.isEmpty() ? TEXTS.get("file.untitled") : plain;
    }

    /// Without its folder.
    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// Without its folder and this ending.
    static String stem(Path file, String ending) {
        String name = name(file);
        return name.endsWith("." + ending) ? name.substring(0, name.length() - ending.length() - 1) : name;
    }

    /// A chosen file, with this ending if none was typed.
    static Path ending(Path chosen, String ending) {
        String name = name(chosen);
        return name.contains(".") ? chosen : chosen.resolveSibling(name + "." + ending);
    }
}
