import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The package for Debian and its descendants: what jpackage makes, with the program on the path and files of the age
/// that the start cache knows.
final class DebianPackage {
    private static final String HOME = "/opt/pushpull";

    private DebianPackage() {}

    static void make(Image image, String version) throws IOException, InterruptedException {
        Path raw = Package.TARGET.resolve("deb");
        Path tree = Package.TARGET.resolve("deb-tree");
        Image.delete(raw);
        Image.delete(tree);
        List<String> jpackage = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/jpackage"));
        jpackage.addAll(List.of("--type", "deb", "--app-image", image.root().toString(), "--dest", raw.toString()));
        jpackage.addAll(List.of("--name", "pushpull", "--app-version", version, "--resource-dir", resources()));
        jpackage.addAll(List.of("--description", "A laboratory for contrastive and metric-learning losses"));
        jpackage.addAll(List.of("--license-file", "LICENSE", "--linux-app-category", "education"));
        jpackage.addAll(List.of("--linux-shortcut", "--linux-menu-group", "Education;Science"));
        jpackage.addAll(List.of("--linux-deb-maintainer", "pushpull@localhost", "--vendor", "PushPull"));
        jpackage.addAll(List.of("--linux-package-deps", "libgtk-3-0, libxtst6, libxxf86vm1, libgl1"));
        jpackage.addAll(List.of("--file-associations", Package.associations().toString()));
        Tool.command(Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"), jpackage);
        Tool.command("dpkg-deb", "-R", only(raw).toString(), tree.toString());
        Path bin = tree.resolve("usr/bin");
        Files.createDirectories(bin);
        Files.createSymbolicLink(bin.resolve("pushpull"), Path.of(HOME, "bin", "pushpull"));
        Image.age(tree);
        String name = "pushpull_" + version + "_amd64.deb";
        Tool.command(
                "dpkg-deb",
                "--root-owner-group",
                "-Zgzip",
                "-b",
                tree.toString(),
                Package.DIST.resolve(name).toString());
        Image.delete(tree);
        Image.delete(raw);
    }

    /// The desktop entry, where jpackage looks for what replaces its own.
    private static String resources() throws IOException {
        Path folder = Package.TARGET.resolve("deb-resources");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("pushpull.desktop"), """
            [Desktop Entry]
            Type=Application
            Name=PushPull
            GenericName=Laboratory for metric-learning losses
            Comment=Watch contrastive and metric-learning losses pull and push
            Exec=APPLICATION_LAUNCHER %f
            Icon=APPLICATION_ICON
            Terminal=false
            Categories=Education;Science;
            StartupWMClass=pushpull.ui.LabApp
            DESKTOP_MIMES
            """);
        return folder.toString();
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
