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

    /// By the names that Debian and Ubuntu share; jpackage would name every library of the system that builds.
    private static final String NEEDED =
            "libc6, libstdc++6, zlib1g, libfreetype6, libfontconfig1, libgtk-3-0, libgl1, libxtst6, libxxf86vm1";

    private DebianPackage() {}

    static void make(Image image, String version) throws IOException, InterruptedException {
        Path raw = Package.TARGET.resolve("deb");
        Path tree = Package.TARGET.resolve("deb-tree");
        Image.delete(raw);
        Image.delete(tree);
        List<String> jpackage = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/jpackage"));
        jpackage.addAll(List.of("--type", "deb", "--app-image", image.root().toString(), "--dest", raw.toString()));
        jpackage.addAll(List.of("--name", "pushpull", "--app-version", version));
        jpackage.addAll(List.of("--description", "A laboratory for contrastive and metric-learning losses"));
        jpackage.addAll(List.of("--license-file", "LICENSE", "--linux-app-category", "education"));
        jpackage.addAll(List.of("--linux-deb-maintainer", "pushpull@localhost", "--vendor", "PushPull"));
        Tool.command(Map.of("DPKG_DEB_COMPRESSOR_TYPE", "none"), jpackage);
        Tool.command("dpkg-deb", "-R", only(raw).toString(), tree.toString());
        Path bin = tree.resolve("usr/bin");
        Files.createDirectories(bin);
        Files.createSymbolicLink(bin.resolve("pushpull"), Path.of(HOME, "bin", "pushpull"));
        desktop(tree);
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

    /// Menu entry, icon and file type as plain files of the package, which its manager removes again; jpackage's own
    /// scripts fail where no desktop is installed.
    private static void desktop(Path tree) throws IOException {
        for (String script : List.of("preinst", "postinst", "prerm", "postrm")) {
            Files.deleteIfExists(tree.resolve("DEBIAN").resolve(script));
        }
        Path control = tree.resolve("DEBIAN/control");
        Files.writeString(control, Files.readString(control).replaceAll("(?m)^Depends:.*$", "Depends: " + NEEDED));
        Path share = tree.resolve("usr/share");
        write(share.resolve("applications/pushpull.desktop"), """
            [Desktop Entry]
            Type=Application
            Name=PushPull
            GenericName=Laboratory for metric-learning losses
            Comment=Watch contrastive and metric-learning losses pull and push
            Exec=/usr/bin/pushpull %f
            Icon=pushpull
            Terminal=false
            Categories=Education;Science;
            MimeType=application/x-pushpull;
            """);
        write(share.resolve("mime/packages/pushpull.xml"), """
            <?xml version="1.0" encoding="UTF-8"?>
            <mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">
              <mime-type type="application/x-pushpull">
                <comment>PushPull experiment</comment>
                <icon name="pushpull"/>
                <glob pattern="*.pushpull"/>
              </mime-type>
            </mime-info>
            """);
        Path icon = share.resolve("icons/hicolor/256x256/apps/pushpull.png");
        Files.createDirectories(icon.getParent());
        Files.copy(Package.TARGET.resolve("icon/pushpull.png"), icon);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow();
        }
    }
}
