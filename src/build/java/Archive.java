import java.io.IOException;

/// The archive that runs from any folder, without rights and without being installed.
final class Archive {
    private Archive() {}

    static void write(Image image, String version) throws IOException, InterruptedException {
        String name = "pushpull-" + version + "-" + platform();
        String folder = Package.DIST.toString();
        String root = image.root().getFileName().toString();
        if (Package.system().equals("windows")) {
            Tool.command("tar", "-a", "-c", "-f", folder + "/" + name + ".zip", "-C", folder, root);
        } else {
            Tool.command("tar", "-c", "-z", "-f", folder + "/" + name + ".tar.gz", "-C", folder, root);
        }
    }

    private static String platform() {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
        return Package.system() + "-" + processor;
    }
}
