package pushpull.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Which packages use a library, and why no others. A library without a row is refused, and a row without a use.
///
/// @param name of the package that all of it is in
/// @param users the packages below `pushpull` that use it, with those inside them
record Library(String name, List<String> users, String because) {
    static final List<Library> TABLE = List.of(
            row("javafx", "ui", "everything else runs without a window"),
            row("atlantafx", "ui", "everything else runs without a window"),
            row("org.controlsfx", "ui", "everything else runs without a window"),
            row("org.nd4j", "tensor", "buffers are replaceable only if nothing else holds one"),
            row("org.bytedeco", "tensor", "buffers are replaceable only if nothing else holds one"),
            row("jdk.incubator", "tensor", "an incubating module changes, and one place follows"),
            row("org.apache.commons.math3", "statistics", "statistics are needed nowhere else"),
            row("org.jcodec", "paint", "pictures are encoded where they are painted"),
            row("org.commonmark", "lesson", "Markdown becomes our own blocks where a lesson is read"),
            row("com.fasterxml", "reference file", "JSON is read where files are"),
            row("ai.onnx", "file", "a model leaves the program as a file"),
            row("picocli", "cli", "options and exit statuses belong to the command line"));

    private static Library row(String name, String users, String because) {
        return new Library(name, List.of(users.split(" ")), because);
    }

    private String[] allowed() {
        return users.stream().map(user -> "pushpull." + user + "..").toArray(String[]::new);
    }

    Rule rule() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(allowed())
                .should()
                .dependOnClassesThat()
                .resideInAPackage(name + "..");
        return new Rule(
                "library " + name,
                rule.because(because),
                Source.planted("pushpull.random", name + ".some.Part part;"),
                new Source(name + ".some", "Part", "public class Part {}"));
    }

    /// That no other library is used.
    static Rule known() {
        String[] known = Stream.concat(
                        Stream.of(
                                "pushpull..",
                                "java..",
                                "javax..",
                                "org.w3c.dom..",
                                "com.sun.management..",
                                "org.jspecify.."),
                        TABLE.stream().map(library -> library.name + ".."))
                .toArray(String[]::new);
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(known).as("are in a library without a row"));
        return new Rule(
                "known libraries",
                rule.because("a library comes with a licence, a size and a reason: " + Arrays.toString(known)),
                Source.planted("pushpull.ui", "org.unheard.Part part;"),
                new Source("org.unheard", "Part", "public class Part {}"));
    }
}
