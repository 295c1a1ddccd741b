package pushpull.cli;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Family;

/// The program with new members of families, added as a person adds them and without touching anything else.
///
/// A sealed family takes no member from outside its compilation. So the source of its interface is copied with one more
/// word after `permits` and compiled together with the new member into a folder; texts are copied with more lines. This
/// class loader looks into that folder first and then at the compiled classes, so that all of the program but its
/// arithmetic exists a second time, with the new members in it. Libraries and arithmetic are shared.
final class ExtendedProgram extends URLClassLoader {
    private static final Path MEMBERS = Path.of("src/test/resources/pushpull/newmember");
    private static final Path SOURCES = Path.of("src/main/java/pushpull");
    private static final Path TEXTS = Path.of("src/main/resources/pushpull");

    private ExtendedProgram(URL... places) {
        super(places, ExtendedProgram.class.getClassLoader());
    }

    /// Adds members to the program.
    ///
    /// @param folder where they are compiled
    /// @param members the file of each member, by the file of the interface that permits it
    static ExtendedProgram with(Path folder, Map<String, String> members) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve("pushpull"));
        for (Map.Entry<String, String> added : members.entrySet()) {
            String family = Files.readString(SOURCES.resolve(added.getKey()));
            String name = added.getValue().replaceAll(".*/|\\.java", "");
            write(sources.resolve(added.getKey()), family.replaceFirst("(permits[^{]*?)\\s*\\{", "$1, " + name + " {"));
            write(sources.resolve(added.getValue()), Files.readString(MEMBERS.resolve(added.getValue())));
        }
        compile(sources, classes);
        for (String bundle : List.of("messages-settings.properties", "messages-formula.properties")) {
            String texts = Files.readString(TEXTS.resolve(bundle)) + Files.readString(MEMBERS.resolve(bundle));
            Files.writeString(classes.resolve("pushpull").resolve(bundle), texts);
        }
        return new ExtendedProgram(classes.toUri().toURL(), placeOf(Family.class), placeOf(ExtendedProgram.class));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> written = all.filter(Files::isRegularFile).toList();
            Iterable<? extends JavaFileObject> units = files.getJavaFileObjectsFromPaths(written);
            String path = Path.of(placeOf(Family.class).getPath())
                    + File.pathSeparator
                    + Path.of(placeOf(Nullable.class).getPath());
            List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", path);
            if (!compiler.getTask(complaints, files, null, options, null, units).call()) {
                throw new IllegalStateException(complaints.toString());
            }
        }
    }

    /// Runs a class of the tests among the new members.
    void run(Class<? extends Runnable> check) {
        try {
            var constructor = Class.forName(check.getName(), true, this).getDeclaredConstructor();
            constructor.setAccessible(true);
            ((Runnable) constructor.newInstance()).run();
        } catch (ReflectiveOperationException cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("pushpull.") || name.startsWith("pushpull.tensor.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }
}
