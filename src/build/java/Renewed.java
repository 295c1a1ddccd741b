import java.io.IOException;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Jars of the input whose classes are in a format older than Java 6, in a newer one: the virtual machine keeps no
/// others in a start cache. Only the format changes; the code stays as it is.
final class Renewed {
    private static final int OLDEST = ClassFile.JAVA_6_VERSION;
    private static final int NEW = ClassFile.JAVA_8_VERSION;

    private Renewed() {}

    static void write(Path folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        try (URLClassLoader loader = new URLClassLoader(urls)) {
            ClassHierarchyResolver classes =
                    ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
            ClassFile format = ClassFile.of(
                    ClassFile.ClassHierarchyResolverOption.of(classes), ClassFile.StackMapsOption.GENERATE_STACK_MAPS);
            for (Path jar : jars) {
                if (isOld(jar)) {
                    renew(jar, format);
                }
            }
        }
    }

    private static boolean isOld(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().endsWith(".class")
                        && isOld(file.getInputStream(entry).readNBytes(8))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOld(byte[] head) {
        return ((head[6] & 0xFF) << 8 | head[7] & 0xFF) < OLDEST;
    }

    private static void renew(Path jar, ClassFile format) throws IOException {
        Path written = Files.createTempFile(jar.getParent(), "renewed", ".tmp");
        try (JarFile file = new JarFile(jar.toFile());
                OutputStream bytes = Files.newOutputStream(written);
                JarOutputStream out = new JarOutputStream(bytes)) {
            for (JarEntry entry : file.stream().toList()) {
                byte[] content = file.getInputStream(entry).readAllBytes();
                boolean old = entry.getName().endsWith(".class") && isOld(content);
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(old ? renew(content, format) : content);
                out.closeEntry();
            }
        }
        Files.move(written, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] renew(byte[] content, ClassFile format) {
        ClassModel model = format.parse(content);
        ClassTransform version = (builder, element) -> {
            if (element instanceof ClassFileVersion) {
                builder.withVersion(NEW, 0);
            } else {
                builder.with(element);
            }
        };
        // Code that is built anew gets the maps of its stack that newer formats want.
        return format.transformClass(
                model, version.andThen(ClassTransform.transformingMethodBodies(CodeBuilder::with)));
    }
}
