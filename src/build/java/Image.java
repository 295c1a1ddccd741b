import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The application image: the program, its own virtual machine with JavaFX linked in, and natives as plain files.
record Image(Path root, Path app, Path launcher) {
    /// Even, since archives for Windows keep times to two seconds; the start cache is for files of this age.
    private static final FileTime AGE = FileTime.from(Instant.parse("2025-01-01T00:00:00Z"));

    private static final Path INPUT = Package.TARGET.resolve("input");
    private static final Path MODULES = Package.TARGET.resolve("jmods");

    static Image build(String version, String system) throws IOException {
        modules();
        if (system.equals("linux")) {
            natives();
        }
        fonts();
        Renewed.write(INPUT);
        Image image = of(system);
        delete(image.root);
        List<String> options = new ArrayList<>(List.of("@jpackage.cfg", "--type", "app-image"));
        options.addAll(List.of("--app-version", version, "--dest", Package.DIST.toString()));
        options.addAll(List.of("--icon", "target/icon/pushpull." + Package.iconType()));
        switch (system) {
            case "windows" -> options.add("--win-console");
            case "linux" -> options.addAll(List.of("--java-options", "-Dpushpull.natives=$APPDIR/natives"));
            default -> {}
        }
        options.addAll(List.of("--java-options", "-Dpushpull.fonts=$APPDIR/fonts"));
        Tool.run("jpackage", options);
        if (system.equals("linux")) {
            // JavaCPP's second name for the same library.
            Files.createSymbolicLink(
                    image.app.resolve("natives/libopenblas_nolapack.so.0"), Path.of("libopenblas.so.0"));
        }
        image.state();
        Starter.write(image);
        image.open();
        return image;
    }

    /// What is in the image and under which licences.
    private void state() throws IOException {
        Files.copy(Path.of("LICENSE"), app.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
        Path licences = Files.createDirectories(app.resolve("licences"));
        try (Stream<Path> texts = Files.list(Path.of("assets/licences"))) {
            for (Path text : texts.toList()) {
                Files.copy(text, licences.resolve(text.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path components = Package.TARGET.resolve("bom.json");
        if (Files.exists(components)) {
            Files.copy(components, licences.resolve("bom.json"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// All may read what one account has unpacked: a jar is as private as the machine's own copy of it was.
    void open() throws IOException {
        if (Package.system().equals("windows")) {
            return;
        }
        try (Stream<Path> files = Files.walk(root())) {
            for (Path file : files.filter(one -> !Files.isSymbolicLink(one)).toList()) {
                boolean run = Files.isDirectory(file) || isRun(file);
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }

    private static boolean isRun(Path file) throws IOException {
        return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_EXECUTE);
    }

    private static Image of(String system) {
        return switch (system) {
            case "windows" -> at("pushpull", "app", "pushpull.exe");
            case "mac" -> at("pushpull.app", "Contents/app", "Contents/MacOS/pushpull");
            default -> at("pushpull", "lib/app", "bin/pushpull");
        };
    }

    private static Image at(String name, String app, String launcher) {
        Path root = Package.DIST.resolve(name);
        return new Image(root, root.resolve(app), root.resolve(launcher));
    }

    Path configuration() {
        return app.resolve("pushpull.cfg");
    }

    /// Gives all files one age: the virtual machine takes a start cache only for jars as old as it saw them.
    void age() throws IOException {
        age(root);
    }

    static void age(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                Files.setLastModifiedTime(file, AGE);
            }
        }
    }

    /// JavaFX as modules whose natives the linker puts where the virtual machine has its own.
    private static void modules() throws IOException {
        delete(MODULES);
        Files.createDirectories(MODULES);
        try (Stream<Path> jars = Files.list(Package.TARGET.resolve("fx"))) {
            for (Path jar : jars.toList()) {
                String name = jar.getFileName().toString();
                Path classes = MODULES.resolve(name + "-classes");
                Path natives = MODULES.resolve(name + "-natives");
                Files.createDirectories(natives);
                unpack(jar, classes, natives);
                String module = name.substring(0, name.indexOf("-2")).replace('-', '.');
                Tool.run(
                        "jmod",
                        List.of(
                                "create",
                                "--class-path",
                                classes.toString(),
                                "--libs",
                                natives.toString(),
                                MODULES.resolve(module + ".jmod").toString()));
                delete(classes);
                delete(natives);
            }
        }
    }

    /// OpenBLAS and JavaCPP as files beside the jars, from where they are loaded in place.
    private static void natives() throws IOException {
        Path folder = INPUT.resolve("natives");
        Files.createDirectories(folder);
        try (Stream<Path> jars = Files.list(INPUT)) {
            for (Path jar : jars.filter(Image::isNative).toList()) {
                unpack(jar, null, folder);
                Files.delete(jar);
            }
        }
    }

    /// The fonts that dress the window, as files beside the jars.
    private static void fonts() throws IOException {
        Path folder = INPUT.resolve("fonts");
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(Package.TARGET.resolve("classes/pushpull/fonts"))) {
            for (Path file :
                    files.filter(font -> font.toString().matches(".*\\.[ot]tf")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static boolean isNative(Path jar) {
        return jar.getFileName().toString().matches("(openblas|javacpp)-.*-(linux|macosx|windows)-.*\\.jar");
    }

    /// @param classes where what is no native goes; null for nowhere
    private static void unpack(Path jar, Path classes, Path natives) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                String name = entry.getName();
                boolean library = name.matches(".*\\.(dll|dylib|so)(\\.\\d+)*");
                Path target = library
                        ? natives.resolve(name.substring(name.lastIndexOf('/') + 1))
                        : classes == null ? null : classes.resolve(name);
                if (target != null && !entry.isDirectory()) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file.getInputStream(entry), target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
