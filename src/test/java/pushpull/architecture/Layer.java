package pushpull.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What a package may import of ours, and why no more. The table is the map of the program, from the
/// ground up; a package without a row is refused.
///
/// @param name of the package below `pushpull`
/// @param imports the packages that it may import, apart from itself
record Layer(String name, List<String> imports, String because) {
    private static final String GROUND = "tensor settings random formula ";
    private static final String POINTS = GROUND + "table array data augment supervise batch ";
    private static final String FAMILIES =
            POINTS + "pair encode optimize mine loss.limit loss.term loss statistics measure ";
    private static final String STEP = FAMILIES + "experiment train ";
    private static final String SEEN = "snapshot.history snapshot.explanation snapshot ";
    private static final String RUN =
            STEP + SEEN + "concurrent observe.force observe.explain observe.limit observe.probe"
                    + " observe.measure observe timeline timeline.undo run evaluate embed doctor describe ";
    private static final String INK = "paint paint.raster paint.camera paint.render ";
    private static final String PICTURES =
            INK + "paint.image paint.scene paint.layer paint.stage paint.chart paint.formula ";
    private static final String SWEEPS = "sweep.verdict paint.sweep sweep.plan sweep.run sweep.folder ";
    private static final String LESSONS = "lesson lesson.reading lesson.run lesson.proof lesson.quiz lesson.sheet ";
    private static final String ALL =
            RUN + PICTURES + SWEEPS + LESSONS + "file bench dialect torch reference reference.check ";
    private static final String VIEW = RUN + PICTURES + "ui.model ui.widget ";

    /// From below.
    static final List<Layer> TABLE = List.of(
            row("tensor.nativelib", "", "the stand-in for a native library is a detail of arithmetic"),
            row("tensor", "tensor.nativelib", "arithmetic serves every package and so knows none"),
            row("settings", "", "a record is its own schema, whatever family it belongs to"),
            row("random", "", "a generator is a function of seed, purpose and step alone"),
            row("formula", "settings", "a formula is text, a tree and a number, whatever it is of"),
            row("concurrent", "", "work is handed over in the same way, whatever it is"),
            row("table", GROUND, "a table is read before anything is made of its rows"),
            row("array", GROUND + "table", "bytes are numbers before they are points"),
            row("data", GROUND + "table array", "points exist before anything is computed from them"),
            row("augment", GROUND + "data", "a view is made of a point, whatever wants views"),
            row(
                    "supervise",
                    GROUND + "table data augment",
                    "it is said who is positive, never what a loss makes of it"),
            row("batch", GROUND + "data supervise", "a batch is a function of seed, step and labels"),
            row("pair", GROUND, "a distance does not care where the points come from"),
            row("encode", GROUND + "table array", "an encoder maps rows, whatever loss trains it"),
            row("optimize", GROUND, "an optimiser sees parameters and gradients only"),
            row("mine", GROUND + "pair", "a miner picks by distance, whatever loss uses the picks"),
            row("loss.limit", GROUND + "pair", "a limit follows from counts, whichever loss asks"),
            row("loss.term", GROUND + "pair", "a term is of a row, whichever loss adds it up"),
            row("loss", GROUND + "pair loss.limit loss.term", "a loss sees rows and picks, whatever mined them"),
            row("statistics", GROUND, "a statistic is of numbers, wherever they come from"),
            row("measure", GROUND + "pair data statistics", "a measure judges embeddings, however they were trained"),
            row("sweep.verdict", GROUND + "statistics measure", "a verdict is of numbers, whatever ran"),
            row("experiment", FAMILIES, "settings and scripts are values that any file or sweep can hold"),
            row("train", FAMILIES + "experiment", "a step has the same bits, whatever watches it"),
            row("snapshot.history", FAMILIES + "experiment", "history is values, wherever they were recorded"),
            row("snapshot.explanation", FAMILIES + "experiment", "an explanation is values, whatever worked it out"),
            row("snapshot", FAMILIES + "experiment " + SEEN, "a view can be shown any snapshot"),
            row("observe.force", STEP + SEEN, "forces are of an evaluated batch, whichever view asks"),
            row("observe.explain", STEP + SEEN + "observe.force", "it asks a loss for its formula, not which it is"),
            row("observe.limit", STEP + SEEN, "limits are of the experiment, wherever its points are"),
            row("observe.probe", STEP + SEEN + "observe.force", "a map is computed beside the run, not by it"),
            row("observe.measure", STEP + SEEN, "a measurement works on a snapshot"),
            row(
                    "observe",
                    STEP + SEEN + "observe.force observe.explain observe.limit observe.probe",
                    "looking never changes a run"),
            row(
                    "evaluate",
                    STEP + SEEN + "observe.force observe.measure dialect",
                    "embeddings that are brought stay where they are"),
            row("embed", STEP, "a kept encoder works without its run"),
            row(
                    "timeline",
                    STEP + SEEN + "concurrent observe observe.measure",
                    "a run is rewound with and without a trainer"),
            row("timeline.undo", STEP + SEEN + "timeline", "undo is a change of the script, whatever asked for it"),
            row(
                    "run",
                    STEP + SEEN + "concurrent observe observe.measure observe.probe timeline timeline.undo",
                    "the trainer knows no view and no file"),
            row("doctor", STEP + SEEN, "a diagnosis reads history and suggests a change, and shows nothing"),
            row("describe", STEP + SEEN + "doctor", "words are the same for a window, a file and a screen reader"),
            row("paint", GROUND, "the window, the command line and the exports paint with the same code"),
            row("paint.raster", GROUND + "paint", "pixels do not know what they stand for"),
            row("paint.camera", GROUND, "a projection is of coordinates, wherever they come from"),
            row("paint.render", GROUND + "paint paint.raster", "a thread paints whatever it is given"),
            row("paint.image", GROUND + "paint paint.raster", "a file of pixels does not know what they show"),
            row("paint.scene", STEP + SEEN + "paint paint.camera", "a scene is values that layers read"),
            row("paint.layer", STEP + SEEN + INK + "paint.scene", "a layer draws itself, whichever others are shown"),
            row(
                    "paint.stage",
                    STEP + SEEN + INK + "describe paint.scene paint.layer",
                    "an export is the picture that was on the stage"),
            row("paint.formula", STEP + SEEN + "paint paint.raster", "a formula is set as type, whichever loss has it"),
            row(
                    "paint.chart",
                    STEP + SEEN + INK + "describe observe.measure paint.image paint.scene",
                    "a chart is painted the same in a window and in a file"),
            row(
                    "paint.sweep",
                    GROUND + INK + "paint.chart statistics measure sweep.verdict",
                    "a picture of a sweep shows its report and nothing else"),
            row("file", RUN + PICTURES + "sweep.verdict paint.sweep", "files are read and written without a window"),
            row("sweep.plan", STEP, "a plan is the same on every machine that runs a part of it"),
            row(
                    "sweep.run",
                    STEP + SEEN + "observe observe.measure sweep.plan",
                    "a run gives the same numbers, wherever they are kept"),
            row(
                    "sweep.folder",
                    STEP + "file sweep.plan sweep.run",
                    "results are kept in one way, in the window as on the command line"),
            row("lesson", RUN + PICTURES + "file", "a lesson is read before it is decided who shows it"),
            row("lesson.reading", RUN + "lesson", "a number is the same wherever the lesson is shown"),
            row("lesson.run", RUN + "file lesson lesson.reading", "a lesson does the same, whatever is made of it"),
            row(
                    "lesson.proof",
                    RUN + "lesson lesson.reading lesson.run",
                    "a claim is proven before it is decided how that is shown"),
            row("lesson.quiz", RUN, "an answer is the engine's, wherever the question is asked"),
            row(
                    "lesson.sheet",
                    RUN + PICTURES + "file lesson lesson.reading lesson.run",
                    "a sheet is made without a window"),
            row("dialect", FAMILIES, "a library's definition is settings, whatever points it is asked about"),
            row("torch", STEP, "code is written from settings alone and checked elsewhere"),
            row("reference", GROUND + "dialect", "a case is read before it is decided how to check it"),
            row(
                    "reference.check",
                    STEP + "dialect reference observe.force evaluate",
                    "reference vectors are checked without a window"),
            row("bench", RUN + PICTURES + "sweep.verdict", "what is timed is what the program does"),
            row("cli.sweep", ALL, "a family of commands that needs none of the others"),
            row("cli.option", ALL, "an option means the same in every command"),
            row("cli.bench", ALL + "cli.option", "a family of commands that needs none of the others"),
            row("cli.lesson", ALL + "cli.option", "a family of commands that needs none of the others"),
            row("cli.inspect", ALL + "cli.option", "a family of commands that needs none of the others"),
            row(
                    "cli",
                    ALL + "cli.option cli.bench cli.lesson cli.inspect cli.sweep",
                    "the command line works where there is no display"),
            row("ui.model", RUN + PICTURES + "file", "a model is tested without a toolkit"),
            row("ui.widget", PICTURES + GROUND + "ui.model", "a control knows no view"),
            row("ui.stage", VIEW, "the stage is shown any run"),
            row("ui.control", VIEW, "a panel is generated from settings, for any run"),
            row("ui.inspect", VIEW, "the inspector is shown any run"),
            row("ui.chart", VIEW, "a chart is shown any run"),
            row("ui.file", VIEW + "file torch ui.chart", "what reads and writes files stands in one room"),
            row(
                    "ui.compare",
                    VIEW + "ui.stage ui.control ui.chart",
                    "runs side by side are shown whatever trains them"),
            row(
                    "ui.sweep",
                    VIEW + "ui.control sweep.verdict paint.sweep sweep.plan sweep.run",
                    "a sweep is set up and shown, whatever does its runs"),
            row(
                    "ui.lesson",
                    VIEW + "file lesson lesson.reading lesson.run",
                    "a lesson is read whatever shows its runs"),
            row(
                    "ui.window",
                    VIEW + "ui.stage ui.control ui.inspect ui.chart ui.file ui.compare ui.sweep ui.lesson",
                    "the window puts views together and is put together by none"),
            row(
                    "ui.app",
                    ALL + "ui.model ui.widget ui.file ui.sweep ui.lesson ui.window",
                    "the start of the program is known by nobody"));

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
                .map(other -> "pushpull." + other)
                .toArray(String[]::new);
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("pushpull." + name)
                .should()
                .dependOnClassesThat(resideInAPackage("pushpull..")
                        .and(resideOutsideOfPackages(allowed))
                        .as("are ours, but not in %s %s".formatted(name, imports)));
        return new Rule(
                "layer " + name,
                rule.because(because),
                Source.planted("pushpull." + name, "pushpull.%s.Other other;".formatted(forbidden())),
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
