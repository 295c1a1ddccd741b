package pushpull;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What may import what, each rule with its reason; a package that does not exist yet passes.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test/pushpull/"))
            .importPackages("pushpull");

    private static final String GROUND = "tensor settings random formula";
    private static final String FAMILIES = GROUND + " pair data encode optimize mine loss measure";
    private static final String CORE = FAMILIES + " train";
    private static final String OUTPUTS = CORE + " doctor paint";
    private static final String ALL = OUTPUTS + " file lesson reference dialect torch";

    private static final Set<String> THREAD_MAKERS = Set.of(
            "java.lang.Thread.<init>",
            "java.lang.Thread.ofPlatform",
            "java.lang.Thread.ofVirtual",
            "java.lang.Thread.startVirtualThread",
            "java.util.Timer.<init>",
            "java.util.concurrent.ForkJoinPool.<init>",
            "java.util.concurrent.ForkJoinPool.commonPool",
            "java.util.concurrent.ThreadPoolExecutor.<init>");

    @TestFactory
    Stream<DynamicTest> ground() {
        return Stream.of(
                layer("tensor", "", "arithmetic serves every package and so knows none"),
                layer("settings", "", "a record is its own schema, whatever family it belongs to"),
                layer("random", "", "a generator is a function of seed, purpose and step alone"),
                layer("formula", "settings", "a formula is text, a tree and a number, whatever it is of"));
    }

    @TestFactory
    Stream<DynamicTest> families() {
        return Stream.of(
                layer("pair", GROUND, "a distance does not care where the points come from"),
                layer("data", GROUND, "points exist before anything is computed from them"),
                layer("encode", GROUND, "an encoder maps rows, whatever loss trains it"),
                layer("optimize", GROUND, "an optimiser sees parameters and gradients only"),
                layer("mine", GROUND + " pair", "a miner picks by distance, whatever loss uses the picks"),
                layer("loss", GROUND + " pair", "a loss sees rows and picks, whoever mined or encoded them"),
                layer("measure", GROUND + " pair data", "a measure judges embeddings, however they were trained"));
    }

    @TestFactory
    Stream<DynamicTest> upperLayers() {
        return Stream.of(
                layer("train", FAMILIES, "the fold joins the families and is only watched from above"),
                layer("doctor", CORE, "a diagnosis reads history and suggests a change, and shows nothing"),
                layer("paint", CORE, "the window, the command line and the exports paint with the same code"),
                layer("file", OUTPUTS, "files are read and written without a window"),
                layer("lesson", OUTPUTS, "a lesson is checked without a window"),
                layer("dialect", FAMILIES, "a library's definition is settings, of whatever points it is asked"),
                layer("torch", CORE, "code is written from settings and checked against cases by others"),
                layer("reference", OUTPUTS + " dialect", "reference vectors are checked without a window"),
                layer("cli", ALL, "the command line works where there is no display"),
                layer("ui", ALL, "the window is one face of the laboratory, the command line another"));
    }

    @TestFactory
    Stream<DynamicTest> libraries() {
        return Stream.of(
                library("javafx", "ui", "everything else runs without a window"),
                library("org.controlsfx", "ui", "everything else runs without a window"),
                library("atlantafx", "ui", "everything else runs without a window"),
                library("org.nd4j", "tensor", "buffers are replaceable only where nobody else holds one"),
                library("org.bytedeco", "tensor", "buffers are replaceable only where nobody else holds one"),
                library("jdk.incubator", "tensor", "an incubating module changes, and one place follows"),
                library("org.apache.commons.math3", "tensor measure data", "statistics are needed nowhere else"),
                library("org.jcodec", "paint", "pictures are encoded where they are painted"),
                library("com.fasterxml", "reference", "nothing else of ours is JSON"),
                library("picocli", "cli", "options and exit statuses belong to the command line"));
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("pushpull.(*)..").should().beFreeOfCycles(), "a cycle is one package with two names");
    }

    @Test
    void nothingImportsMain() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("pushpull.*..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("pushpull"),
                "Main wires the window to the command line and is wired to nothing");
    }

    @Test
    void viewsDoNotKnowTheTrainer() {
        check(
                noClasses()
                        .that()
                        .resideInAPackage("pushpull.ui.*..")
                        .should()
                        .dependOnClassesThat()
                        .haveFullyQualifiedName("pushpull.train.Trainer"),
                "a view paints a snapshot of the model and can be shown any");
    }

    @Test
    void threadsAreMadeInThreePlaces() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("pushpull.train..", "pushpull.tensor..", "pushpull.paint..")
                        .should()
                        .callCodeUnitWhere(describe("it makes a thread", ArchitectureTest::makesThread)),
                "two cores are shared by few threads, each of which somebody closes");
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("pushpull.cli..")
                        .should()
                        .accessField(System.class, "out"),
                "standard output is what a script reads");
    }

    @Test
    void staticsAreFinal() {
        check(fields().that().areStatic().should().beFinal(), "a run depends on its script and nothing else");
    }

    private static DynamicTest layer(String name, String imports, String because) {
        String[] allowed = Stream.of((name + " " + imports).split(" "))
                .map(other -> "pushpull." + other + "..")
                .toArray(String[]::new);
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("pushpull." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("pushpull..")
                        .and(resideOutsideOfPackages(allowed))
                        .as("are ours, but not in %s %s".formatted(name, imports)));
        return DynamicTest.dynamicTest(name, () -> check(rule, because));
    }

    private static DynamicTest library(String library, String users, String because) {
        String[] allowed = Stream.of(users.split(" "))
                .map(user -> "pushpull." + user + "..")
                .toArray(String[]::new);
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..");
        return DynamicTest.dynamicTest(library, () -> check(rule, because));
    }

    private static boolean makesThread(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        return THREAD_MAKERS.contains(owner + "." + method)
                || owner.equals("java.util.concurrent.Executors")
                || owner.equals("java.util.concurrent.CompletableFuture") && method.endsWith("Async")
                || method.equals("parallelStream")
                || owner.startsWith("java.util.stream.") && method.equals("parallel");
    }

    private static void check(ArchRule rule, String because) {
        rule.because(because).allowEmptyShould(true).check(CLASSES);
    }
}
