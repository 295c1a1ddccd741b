package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.file.ExperimentReader;
import pushpull.settings.MissingTexts;
import pushpull.settings.Settings;
import pushpull.ui.control.ExperimentPanel;
import pushpull.ui.model.LabModel;

/// The places in which a new member of a family must appear; each check runs in an [ExtendedProgram].
final class NewMemberChecks {
    private static final Map<String, String> TOYS = Map.of("data", "ToyPoints", "loss", "ToyLoss", "miner", "ToyMiner");

    private NewMemberChecks() {}

    private static Experiment experiment() {
        return Settings.with(Settings.read(Experiment.class, TOYS), "loss.strength", "2");
    }

    static final class Panel implements Runnable {
        @Override
        public void run() {
            ExperimentPanel panel = new ExperimentPanel(new LabModel(_ -> {}, new Mailbox<>()).run());
            panel.show(experiment());
            for (String knob : List.of("knob-data-pairs", "knob-loss-strength", "knob-miner-within")) {
                assertTrue(panel.getContent().lookup("#" + knob) != null, knob + " does not lead");
            }
            TreeSet<String> labels = new TreeSet<>();
            panel.getContent().lookupAll(".label").forEach(label -> labels.add(((Label) label).getText()));
            assertTrue(labels.containsAll(List.of("Two rows", "Toy", "Near ones")), labels::toString);
        }
    }

    static final class CommandLine implements Runnable {
        @Override
        public void run() {
            Said described = Said.by("describe");
            for (String part : List.of("ToyLoss", "ToyMiner", "ToyPoints", "How hard same pairs pull.")) {
                assertTrue(described.output().contains(part), part);
            }
            Said trained = Said.by(("train --steps 5 --set data=ToyPoints --set loss=ToyLoss --set miner=ToyMiner --set"
                            + " loss.strength=2")
                    .split(" "));
            assertEquals(0, trained.status(), trained.error());
            Said refused = Said.by("train", "--steps", "1", "--set", "loss=ToyLos");
            assertTrue(refused.error().contains("Did you mean 'ToyLoss'?"), refused.error());
        }
    }

    static final class FileFormat implements Runnable {
        @Override
        public void run() {
            ExperimentFile file = new ExperimentFile("Toys", "", 10, Script.of(experiment()));
            assertTrue(file.text().contains("\nloss = ToyLoss\nloss.strength = 2\n"), file::text);
            assertEquals(file, ExperimentReader.read("toys", file.text()));
        }
    }

    static final class Words implements Runnable {
        @Override
        public void run() {
            assertEquals(List.of(), MissingTexts.of(Experiment.class));
        }
    }

    static final class Contracts implements Runnable {
        @Override
        public void run() {
            contract("pushpull.loss.LossContractTest", "ToyLoss");
            contract("pushpull.train.FormulaOfLossTest", "ToyLoss");
            contract("pushpull.mine.MinerContractTest", "ToyMiner");
            contract("pushpull.data.DatasetContractTest", "ToyPoints");
        }

        /// Runs the tests of a class for one member; every source of members must include it.
        private static void contract(String tests, String member) {
            int run = 0;
            try {
                for (Method test : Class.forName(tests).getDeclaredMethods()) {
                    run += test.isAnnotationPresent(ParameterizedTest.class) ? runs(test, member) : 0;
                }
            } catch (InvocationTargetException failed) {
                throw new AssertionError(member + " breaks " + tests, failed.getCause());
            } catch (ReflectiveOperationException cause) {
                throw new IllegalStateException(cause);
            }
            assertTrue(run > 0, tests + " does not know " + member);
        }

        private static int runs(Method test, String member) throws ReflectiveOperationException {
            Method source = test.getDeclaringClass()
                    .getDeclaredMethod(Objects.requireNonNull(test.getAnnotation(MethodSource.class))
                            .value()[0]);
            var constructor = test.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            source.setAccessible(true);
            test.setAccessible(true);
            int run = 0;
            for (Object subject : ((Stream<?>) source.invoke(null)).toList()) {
                if (subject.toString().contains(member)) {
                    test.invoke(constructor.newInstance(), subject);
                    run++;
                }
            }
            return run;
        }
    }
}
