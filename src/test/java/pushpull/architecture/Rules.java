package pushpull.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.FileInputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Stream;
import pushpull.Main;
import pushpull.run.ComparisonTrainer;
import pushpull.run.Trainer;
import pushpull.table.RegularFile;

/// Every rule of the architecture, each with its reason.
final class Rules {
    private static final Set<String> SYSTEM_READERS = Set.of("ProcessMemory", "ProcessStart", "NativeLibraries");

    private Rules() {}

    static Stream<Rule> all() {
        return Stream.of(
                        Layer.TABLE.stream().map(Layer::rule),
                        Library.TABLE.stream().map(Library::rule),
                        Formatting.rules().stream(),
                        Stream.of(
                                Library.known(),
                                noCycles(),
                                noMain(),
                                noTrainer(),
                                threads(),
                                printing(),
                                reading(),
                                finalStatics()))
                .flatMap(rules -> rules);
    }

    /// Every package is a slice of its own, at every depth.
    private static Rule noCycles() {
        SliceAssignment packages = new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                return javaClass.getPackageName().startsWith("pushpull.")
                        ? SliceIdentifier.of(javaClass.getPackageName())
                        : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
        return new Rule(
                "packages have no cycles",
                slices().assignedFrom(packages)
                        .should()
                        .beFreeOfCycles()
                        .because("a cycle is one package with two names"),
                Source.planted("pushpull.ui.stage.inner", "pushpull.ui.stage.Outer outer;"),
                new Source(
                        "pushpull.ui.stage", "Outer", "public class Outer { pushpull.ui.stage.inner.Planted back; }"));
    }

    private static Rule noMain() {
        String main = Main.class.getPackageName();
        return new Rule(
                "nothing imports Main",
                noClasses()
                        .that()
                        .resideInAPackage(main + ".*..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(main)
                        .because("Main wires the window to the command line and is wired to nothing"),
                Source.planted(main + ".cli", main + ".Wiring wiring;"),
                new Source(main, "Wiring", "public class Wiring {}"));
    }

    private static Rule noTrainer() {
        return new Rule(
                "views do not know the trainer",
                noClasses()
                        .that()
                        .resideInAPackage("pushpull.ui.*..")
                        .and()
                        .resideOutsideOfPackage("pushpull.ui.app")
                        .should()
                        .dependOnClassesThat()
                        .areAssignableTo(Trainer.class)
                        .orShould()
                        .dependOnClassesThat()
                        .areAssignableTo(ComparisonTrainer.class)
                        .because("a view paints a snapshot of the model and can be shown any"),
                Source.planted("pushpull.ui.stage", Trainer.class.getName() + " trainer;"),
                new Source(Trainer.class.getPackageName(), Trainer.class.getSimpleName(), "public class Trainer {}"));
    }

    private static Rule threads() {
        return new Rule(
                "threads are made in few classes",
                noClasses()
                        .that(describe("are not listed as makers of threads", javaClass -> !Threads.isMaker(javaClass)))
                        .should()
                        .callCodeUnitWhere(describe("it makes a thread", Threads::areMadeBy))
                        .because("two cores are shared by few threads, each of which has an owner that closes it"),
                Source.planted("pushpull.train", "Thread thread = new Thread(() -> {});"));
    }

    private static Rule printing() {
        return new Rule(
                "only the command line prints",
                noClasses()
                        .that()
                        .resideOutsideOfPackage("pushpull.cli..")
                        .should()
                        .accessField(System.class, "out")
                        .because("standard output is what a script reads"),
                Source.planted("pushpull.train", "void print() { System.out.println(); }"));
    }

    private static Rule reading() {
        Set<String> readers =
                Set.of("readAllBytes", "readString", "readAllLines", "lines", "newInputStream", "newBufferedReader");
        return new Rule(
                "chosen files are read in one place",
                noClasses()
                        .that()
                        .doNotBelongToAnyOf(RegularFile.class)
                        .and(describe(
                                "do not read what the system says of itself",
                                ours -> !SYSTEM_READERS.contains(ours.getSimpleName())))
                        .should()
                        .callCodeUnitWhere(describe(
                                "it reads a file",
                                call -> call.getTargetOwner().isEquivalentTo(Files.class)
                                                && readers.contains(call.getName())
                                        || call.getTargetOwner().isEquivalentTo(FileInputStream.class)))
                        .because("a pipe is waited for and a device never ends; RegularFile reads neither"),
                Source.planted(
                        "pushpull.table",
                        "byte[] read() throws java.io.IOException"
                                + " { return java.nio.file.Files.readAllBytes(java.nio.file.Path.of(\"f\")); }"));
    }

    private static Rule finalStatics() {
        return new Rule(
                "statics are final",
                fields().that().areStatic().should().beFinal().because("a run depends on its script and nothing else"),
                Source.planted("pushpull.tensor", "static int count;"));
    }
}
