package pushpull.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What may import what: the program keeps every rule, and each rule is shown a class that breaks it.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test/pushpull/"))
            .importPackages("pushpull");

    @AutoClose
    private static final StandardJavaFileManager FILES =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

    @TestFactory
    Stream<DynamicTest> theProgramKeeps() {
        return Rules.all()
                .map(rule ->
                        DynamicTest.dynamicTest(rule.name(), () -> rule.rule().check(CLASSES)));
    }

    @TestFactory
    Stream<DynamicTest> aPlantedClassBreaks(@TempDir Path folder) {
        return Rules.all().map(rule -> DynamicTest.dynamicTest(rule.name(), () -> breaks(rule, folder)));
    }

    private static void breaks(Rule rule, Path folder) throws IOException {
        List<String> violations = rule.violations(Files.createTempDirectory(folder, "planted"), FILES);
        assertTrue(
                violations.stream().anyMatch(violation -> violation.contains(Source.PLANTED)),
                () -> "passes with %s, and found only %s".formatted(rule.planted(), violations));
    }

    @Test
    void everyPackageHasARow() {
        Set<String> packages = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.contains("."))
                .map(ArchitectureTest::room)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packages, Layer.TABLE.stream().map(Layer::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void everyRowImportsOnlyRows() {
        Set<String> rows = Layer.TABLE.stream().map(Layer::name).collect(Collectors.toSet());
        Layer.TABLE.forEach(layer -> assertTrue(rows.containsAll(layer.imports()), layer::name));
        Set<String> houses = rows.stream().map(row -> row.split("\\.")[0]).collect(Collectors.toSet());
        Library.TABLE.forEach(library -> assertTrue(houses.containsAll(library.users()), library::name));
    }

    @Test
    void everyLibraryIsUsedWhereItMayBe() {
        for (Library library : Library.TABLE) {
            assertEquals(
                    Set.copyOf(library.users()),
                    CLASSES.stream()
                            .filter(ours -> ours.getDirectDependenciesFromSelf().stream()
                                    .anyMatch(use -> use.getTargetClass()
                                            .getPackageName()
                                            .startsWith(library.name())))
                            .map(ours -> ours.getPackageName().split("\\.")[1])
                            .collect(Collectors.toSet()),
                    library::name);
        }
    }

    @Test
    void everyMakerOfThreadsMakesThem() {
        assertEquals(new TreeSet<>(Threads.MAKERS), Threads.makers(CLASSES));
    }

    private static String room(String packageName) {
        return packageName.substring(packageName.indexOf('.') + 1);
    }
}
