package pushpull.architecture;

import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/// A class as text.
record Source(String packageName, String name, String text) {
    static final String PLANTED = "Planted";

    /// A class of a package that breaks a rule by one member.
    static Source planted(String packageName, String member) {
        return new Source(packageName, PLANTED, "public class %s { %s }".formatted(PLANTED, member));
    }

    JavaFileObject file() {
        URI place = URI.create("string:///%s/%s.java".formatted(packageName.replace('.', '/'), name));
        return new SimpleJavaFileObject(place, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return "package %s;%n%s".formatted(packageName, text);
            }
        };
    }

    static List<JavaFileObject> files(List<Source> sources) {
        return sources.stream().map(Source::file).toList();
    }
}
