package pushpull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import pushpull.encode.FreePoints;
import pushpull.loss.Loss;
import pushpull.loss.TripletLoss;
import pushpull.mine.Miner;
import pushpull.mine.SemiHard;
import pushpull.pair.Distance;
import pushpull.settings.Family;
import pushpull.settings.Settings;
import pushpull.supervise.ClassLabels;
import pushpull.supervise.Supervision;

/// Outside the package of a family no class names a member of it: what differs between members is asked of the family's
/// interface, so that a new member answers for itself.
///
/// A compiled class lists in its constant pool every class that its code tests for, switches over, casts to, creates
/// or calls, and every string, so that nothing escapes. Exceptions are listed with their reasons.
class FamilyQuestionsTest {
    private static final String ROOT = "pushpull";

    /// Who may name members, and why; by class, or by package with a dot at its end.
    private static final Map<String, String> ALLOWED = new TreeMap<>(Map.ofEntries(
            Map.entry("dialect.", "a dialect translates the names and conventions of a library, member by member"),
            Map.entry("reference.", "a checker knows which member its cases are of"),
            Map.entry("torch.TorchCode", "a library has a name of its own for each distance"),
            Map.entry("supervise.AugmentedViews", "views that are given are those of an augmentation by nothing"),
            Map.entry("supervise.LabelledViews", "views that are given are those of an augmentation by nothing"),
            Map.entry("file.Experiments", "a table of one's own is read by one data set"),
            Map.entry("cli.option.DataOptions", "options for a table belong to the data set that reads tables"),
            Map.entry("cli.TableCommand", "a table is read by one data set"),
            Map.entry("cli.TrainCommand", "options for a table belong to the data set that reads tables"),
            Map.entry("doctor.ClassCollapse", "advice names the member that it suggests"),
            Map.entry("doctor.CollapseRemedies", "advice names the member that it suggests"),
            Map.entry("doctor.Starved", "advice names the member that it suggests"),
            Map.entry("doctor.EmptyPlane", "advice names the member that it suggests"),
            Map.entry("doctor.NoPositives", "advice names the member that it suggests"),
            Map.entry("doctor.OneClass", "advice names the member that it suggests"),
            Map.entry("cli.option.ReferenceOptions", "a search prints its own metrics, whichever others are followed"),
            Map.entry("evaluate.QueryGallery", "a search has its own metrics, whichever others are followed"),
            Map.entry("cli.DialectsCommand", "given embeddings are free points of a table"),
            Map.entry("evaluate.DialectComparison", "given embeddings are free points, and a second file gives views"),
            Map.entry("cli.inspect.InspectCommand", "given embeddings are free points of a table"),
            Map.entry("cli.inspect.StepTable", "a table over steps has its own metrics, whichever others are followed"),
            Map.entry("cli.inspect.SuspectOptions", "a search for doubtful labels has its own metrics"),
            Map.entry("file.RecordedTraining", "a training recorded elsewhere brings its encoder, points and classes"),
            Map.entry("lesson.Readout", "a lesson compares all ways of recalibrating"),
            Map.entry("cli.bench.BenchStepCommand", "a benchmark times a fixed experiment"),
            Map.entry("bench.StepBench", "a benchmark times a fixed experiment"),
            Map.entry("ui.app.CacheTrainingRun", "what is compiled early is what a lesson changes first"),
            Map.entry("cli.EvaluateCommand", "given embeddings are free points, and a second file gives paired views"),
            Map.entry("evaluate.EmbeddingEvaluation", "given embeddings are free points, all in one batch"),
            Map.entry("observe.measure.SnapshotMeasurer", "a chart has its own metrics, whichever others are followed"),
            Map.entry("paint.chart.UniformityPlane", "a chart has its own metrics, whichever others are followed")));

    private static final List<ClassModel> PROGRAM = filesWith(Loss.class);
    private static final Members MEMBERS = Members.of(PROGRAM);

    /// The members of all families.
    ///
    /// @param byName the package of each member, by the name of its class
    /// @param bySimpleName the packages of the members of that name in files; families may share one
    private record Members(Map<String, String> byName, Map<String, Set<String>> bySimpleName) {
        static Members of(List<ClassModel> program) {
            Members members = new Members(new HashMap<>(), new HashMap<>());
            program.stream()
                    .filter(type ->
                            type.findAttribute(Attributes.permittedSubclasses()).isPresent())
                    .map(type -> loaded(nameOf(type)))
                    .filter(Family.class::isAssignableFrom)
                    .flatMap(type -> Settings.members(type.asSubclass(Family.class)).stream())
                    .forEach(members::add);
            return members;
        }

        private void add(Class<? extends Record> member) {
            byName.put(member.getName(), member.getPackageName());
            bySimpleName
                    .computeIfAbsent(member.getSimpleName(), _ -> new HashSet<>())
                    .add(member.getPackageName());
        }

        /// The members of other packages that a class names, nested classes and enums of theirs among them.
        Set<String> namedBy(ClassModel type) {
            String name = nameOf(type);
            String home = name.substring(0, name.lastIndexOf('.'));
            Set<String> named = new TreeSet<>();
            for (PoolEntry entry : type.constantPool()) {
                String text = text(entry);
                if (byName.containsKey(text) && !home.equals(byName.get(text))) {
                    named.add(text.substring(text.lastIndexOf('.') + 1));
                }
                if (bySimpleName.containsKey(text) && !bySimpleName.get(text).contains(home)) {
                    named.add(text);
                }
            }
            return named;
        }

        private static String text(PoolEntry entry) {
            return switch (entry) {
                case ClassEntry type -> type.asInternalName().replace('/', '.').replaceAll("\\$.*", "");
                case StringEntry text -> text.stringValue();
                default -> "";
            };
        }
    }

    @Test
    void noClassAsksWhichMemberOfAFamilyItHas() {
        Map<String, Set<String>> naming = new TreeMap<>();
        for (ClassModel type : PROGRAM) {
            Set<String> named = MEMBERS.namedBy(type);
            if (!named.isEmpty()) {
                naming.computeIfAbsent(allowance(type), _ -> new TreeSet<>()).addAll(named);
            }
        }
        assertEquals(ALLOWED.keySet(), naming.keySet(), () -> "ask the family's interface: " + naming);
    }

    /// The rule sees all families and all of the program.
    @Test
    void theRuleHasSomethingToLookAt() {
        Set<String> known = MEMBERS.byName().keySet();
        assertTrue(known.containsAll(List.of(TripletLoss.class.getName(), ClassLabels.class.getName())));
        assertTrue(known.size() > 100, known::toString);
        assertTrue(PROGRAM.size() > 900, () -> PROGRAM.size() + " classes");
    }

    /// What the rule is there to find, in each of the ways in which a member can be recognised.
    static final class Planted {
        static boolean tests(Loss loss) {
            return loss instanceof TripletLoss;
        }

        static int matches(Miner miner) {
            return switch (miner) {
                case SemiHard _ -> 1;
                default -> 0;
            };
        }

        static boolean compares(Supervision supervision) {
            return supervision.getClass() == ClassLabels.class;
        }

        static boolean spells(Distance distance) {
            return Settings.nameOf((Record) distance).equals("DotProduct");
        }

        static boolean readsAnEnum(Object start) {
            return start == FreePoints.Start.DATA;
        }
    }

    @Test
    void plantedQuestionsAreSeen() {
        ClassModel planted = filesWith(FamilyQuestionsTest.class).stream()
                .filter(type -> nameOf(type).equals(Planted.class.getName()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Set.of("TripletLoss", "SemiHard", "ClassLabels", "DotProduct", "FreePoints"), MEMBERS.namedBy(planted));
    }

    private static String allowance(ClassModel type) {
        String name = nameOf(type).substring(ROOT.length() + 1).replaceAll("\\$.*", "");
        return ALLOWED.keySet().stream()
                .filter(allowed -> allowed.endsWith(".") ? name.startsWith(allowed) : name.equals(allowed))
                .findFirst()
                .orElse(name);
    }

    private static String nameOf(ClassModel type) {
        return type.thisClass().asInternalName().replace('/', '.');
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, FamilyQuestionsTest.class.getClassLoader());
        } catch (ClassNotFoundException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /// All class files that stand beside the one of a class, in the same folder of classes.
    private static List<ClassModel> filesWith(Class<?> one) {
        URL location = one.getProtectionDomain().getCodeSource().getLocation();
        try (Stream<Path> files = Files.walk(Path.of(location.toURI()).resolve(ROOT))) {
            List<ClassModel> models = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                models.add(ClassFile.of().parse(Files.readAllBytes(file)));
            }
            return models;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (URISyntaxException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
