package pushpull.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a package and those in it may import of ours, and why no more. The table is the map of the program, from the
/// ground up; a package without a row is refused.
///
/// @param name of the package below `pushpull`
/// @param imports the packages that it may import, apart from itself
record Layer(String name, List<String> imports, String because) {
    private static final String GROUND = "tensor settings random formula";
    private static final String FAMILIES = GROUND + " pair data encode optimize mine loss measure";
    private static final String CORE = FAMILIES + " train";
    private static final String OUTPUTS = CORE + " doctor paint";
    private static final String ALL = OUTPUTS + " file dialect torch reference";

    /// From below.
    static final List<Layer> TABLE = List.of(
            row("tensor", "", "arithmetic serves every package and so knows none"),
            row("settings", "", "a record is its own schema, whatever family it belongs to"),
            row("random", "", "a generator is a function of seed, purpose and step alone"),
            row("formula", "settings", "a formula is text, a tree and a number, whatever it is of"),
            row("pair", GROUND, "a distance does not care where the points come from"),
            row("data", GROUND, "points exist before anything is computed from them"),
            row("encode", GROUND, "an encoder maps rows, whatever loss trains it"),
            row("optimize", GROUND, "an optimiser sees parameters and gradients only"),
            row("mine", GROUND + " pair", "a miner picks by distance, whatever loss uses the picks"),
            row("loss", GROUND + " pair", "a loss sees rows and picks, whatever mined or encoded them"),
            row("measure", GROUND + " pair data", "a measure judges embeddings, however they were trained"),
            row("train", FAMILIES, "the fold joins the families and is only watched from above"),
            row("doctor", CORE, "a diagnosis reads history and suggests a change, and shows nothing"),
            row("paint", CORE, "the window, the command line and the exports paint with the same code"),
            row("file", OUTPUTS, "files are read and written without a window"),
            row("dialect", FAMILIES, "a library's definition is settings, whatever points it is asked about"),
            row("torch", CORE, "code is written from settings alone and checked elsewhere"),
            row("reference", OUTPUTS + " dialect", "reference vectors are checked without a window"),
            row("cli", ALL, "the command line works where there is no display"),
            row("ui", ALL, "the window is one face of the laboratory, the command line another"));

    private static Layer row(String name, String imports, String because) {
        return new Layer(
                name,
                Arrays.stream(imports.split(" "))
                        .filter(other -> !other.isEmpty())
                        .toList(),
                because);
    }

    Rule rule() {
        String[] allowed = Stream.concat(Stream.of(name), imports.stream())
                .map(other -> "pushpull." + other + "..")
                .toArray(String[]::new);
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("pushpull." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("pushpull..")
                        .and(resideOutsideOfPackages(allowed))
                        .as("are ours, but not in %s %s".formatted(name, imports)));
        return new Rule(
                "layer " + name,
                rule.because(because),
                Source.planted("pushpull.%s.inner".formatted(name), "pushpull.%s.Other other;".formatted(forbidden())),
                new Source("pushpull." + forbidden(), "Other", "public class Other {}"));
    }

    private String forbidden() {
        return TABLE.stream()
                .map(Layer::name)
                .filter(other -> !other.equals(name) && !imports.contains(other))
                .findFirst()
                .orElseThrow();
    }
}
