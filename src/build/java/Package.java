import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jdk.tools.jlink.internal.PluginRepository;

/// Packs the program for the system this runs on: an image with its own virtual machine, an archive that runs from any
/// folder, and the system's installer.
///
/// `jpackage.cfg` says what the packages are; this says in which order they are made, and does what jpackage does not:
/// natives are laid out beside the jars so that nothing is unpacked at a start, and the image is run once to keep what
/// the virtual machine learned.
final class Package {
    static final Path TARGET = Path.of("target");
    static final Path DIST = TARGET.resolve("dist");

    private Package() {}

    /// @param arguments the version
    static void main(String... arguments) throws Exception {
        String version = arguments[0];
        PluginRepository.registerPlugin(new SettledModule());
        Files.createDirectories(DIST);
        Icons.write(TARGET.resolve("icon"));
        Path program = TARGET.resolve("input/pushpull.jar");
        BinarySheet.add(program);
        ControlSheet.trim(program, controls());
        Image image = Image.build(version, system());
        image.age();
        StartCache.make(image);
        image.open();
        image.age();
        Archive.write(image, version);
        for (String type : installers()) {
            installer(image, type, version);
        }
        Sizes.print(image);
    }

    /// The jar with the sheet of JavaFX's controls.
    private static Path controls() throws IOException {
        try (Stream<Path> jars = Files.list(TARGET.resolve("input"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("atlantafx-base-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("AtlantaFX is missing among the libraries."));
        }
    }

    private static void installer(Image image, String type, String version) throws Exception {
        if (type.equals("deb")) {
            DebianPackage.make(image, version);
            return;
        }
        List<String> options = new ArrayList<>(
                List.of("--type", type, "--app-image", image.root().toString()));
        options.addAll(List.of("--app-version", version, "--dest", DIST.toString()));
        options.addAll(List.of("--file-associations", associations().toString()));
        options.addAll(List.of("--license-file", "LICENSE", "--vendor", "PushPull", "--name", "PushPull"));
        if (type.equals("msi")) {
            options.addAll(
                    List.of("--win-per-user-install", "--win-menu", "--win-shortcut-prompt", "--win-dir-chooser"));
        }
        Tool.run("jpackage", options);
    }

    /// The file type, with the icon that the build drew.
    static Path associations() throws IOException {
        Path icon = TARGET.resolve("icon").resolve("pushpull." + iconType());
        Path file = TARGET.resolve("pushpull-file.properties");
        Files.writeString(file, """
            extension=pushpull
            mime-type=application/x-pushpull
            description=PushPull experiment
            icon=%s
            """.formatted(icon.toAbsolutePath().toString().replace("\\", "\\\\")));
        return file;
    }

    static String iconType() {
        return switch (system()) {
            case "windows" -> "ico";
            case "mac" -> "icns";
            default -> "png";
        };
    }

    private static List<String> installers() {
        return switch (system()) {
            case "windows" -> List.of("msi");
            case "mac" -> List.of("dmg");
            default -> List.of("deb", "rpm").stream().filter(Package::canMake).toList();
        };
    }

    private static boolean canMake(String type) {
        return Tool.isOnPath(type.equals("deb") ? "dpkg-deb" : "rpmbuild");
    }

    static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "mac" : "linux";
    }
}
