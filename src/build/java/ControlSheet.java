import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The sheet that dresses JavaFX's controls in both themes, without the rules for controls that the program lacks: they
/// are three quarters of what would be read before the first window, and gone through for every control in it.
final class ControlSheet {
    private static final String SHEET = "atlantafx/base/theme/primer-dark";

    /// Controls, by the style class of theirs that begins their rules.
    private static final Set<String> CONTROLS = Set.of(
            "accordion",
            "bar-chart",
            "check-box",
            "choice-box",
            "color-picker",
            "combo-box",
            "combo-box-base",
            "date-picker",
            "dialog-pane",
            "list-cell",
            "list-view",
            "menu-bar",
            "menu-button",
            "pagination",
            "progress-bar",
            "progress-indicator",
            "radio-button",
            "slider",
            "spinner",
            "split-menu-button",
            "split-pane",
            "tab-pane",
            "table-cell",
            "table-row-cell",
            "table-view",
            "text-area",
            "titled-pane",
            "toggle-button",
            "tool-bar",
            "tree-cell",
            "tree-table-cell",
            "tree-table-row-cell",
            "tree-table-view",
            "tree-view");

    /// Parts of those, and controls of other libraries.
    private static final Set<String> OTHERS = Set.of(
            "alert",
            "bb-code",
            "breadcrumbs",
            "calendar",
            "chart",
            "chart-bar",
            "color-palette",
            "color-palette-region",
            "combo-box-popup",
            "custom-color-dialog",
            "custom-text-field",
            "date-picker-popup",
            "html-editor",
            "ikonli-font-icon",
            "message",
            "modal-box",
            "modal-pane",
            "notification",
            "popover",
            "ring-progress-indicator",
            "segmented-control",
            "tab-line",
            "tile-base",
            "toggle-switch");

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern STYLE_CLASS = Pattern.compile("\\.([a-z][a-z0-9-]*)");

    private ControlSheet() {}

    /// Replaces it in the jar that has it.
    ///
    /// @param program the jar whose controls are dressed
    static void trim(Path program, Path jar) throws IOException, ReflectiveOperationException {
        refuseUse(program);
        Path folder = Package.TARGET.resolve("sheet");
        Path text = folder.resolve(SHEET + ".css");
        Path binary = folder.resolve(SHEET + ".bss");
        Files.createDirectories(text.getParent());
        Files.writeString(text, trimmed(whole(jar)));
        BinarySheet.convert(text, binary);
        Tool.run("jar", List.of("--update", "--file", jar.toString(), "-C", folder.toString(), SHEET + ".bss"));
    }

    private static String whole(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            byte[] sheet = file.getInputStream(file.getEntry(SHEET + ".css")).readAllBytes();
            return new String(sheet, StandardCharsets.UTF_8);
        }
    }

    private static String trimmed(String sheet) {
        StringBuilder kept = new StringBuilder();
        Matcher rules = RULE.matcher(sheet.replaceAll("(?s)/\\*.*?\\*/", ""));
        while (rules.find()) {
            String selectors = Stream.of(rules.group(1).split(","))
                    .filter(ControlSheet::isNeeded)
                    .collect(Collectors.joining(","));
            if (!selectors.isBlank()) {
                kept.append(selectors).append('{').append(rules.group(2)).append("}\n");
            }
        }
        return kept.toString();
    }

    private static boolean isNeeded(String selector) {
        return STYLE_CLASS
                .matcher(selector)
                .results()
                .map(found -> found.group(1))
                .noneMatch(
                        name -> CONTROLS.contains(name) || OTHERS.contains(name) || name.startsWith("default-color"));
    }

    private static void refuseUse(Path program) throws IOException {
        Set<String> missed = CONTROLS.stream().map(ControlSheet::className).collect(Collectors.toSet());
        try (JarFile file = new JarFile(program.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().endsWith(".class")) {
                    refuseUse(entry.getName(), file.getInputStream(entry).readAllBytes(), missed);
                }
            }
        }
    }

    private static void refuseUse(String user, byte[] content, Set<String> missed) throws IOException {
        for (PoolEntry entry : ClassFile.of().parse(content).constantPool()) {
            if (entry instanceof ClassEntry used && missed.contains(used.asInternalName())) {
                throw new IOException(user + " uses " + used.asInternalName()
                        + ", whose rules are left out of the package: take it off the list in ControlSheet.");
            }
        }
    }

    private static String className(String styleClass) {
        return "javafx/scene/control/"
                + Stream.of(styleClass.split("-"))
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
