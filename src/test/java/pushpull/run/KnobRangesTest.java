package pushpull.run;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.settings.Kind;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.tensor.WorkerPool;

/// Every knob at both ends of its range, of every member of every family: the run goes on or says why it does not, and
/// nothing fails.
class KnobRangesTest {
    /// Knobs that say how much there is of something; their upper end is tried by what guards memory.
    private static final double LARGEST = 200;
    private static final int PAIRS = 150;

    private static final List<String> OTHERS = List.of(
            "",
            "distance=Cosine",
            "distance=SquaredEuclidean",
            "supervision=AugmentedViews",
            "supervision=AugmentedViews,distance=Cosine",
            "data=PairedBlobs",
            "data=PairedBlobs,supervision=PairedViews",
            "data=Walk",
            "loss=TripletLoss",
            "encoder=FreePoints");

    private int tried;
    private final WorkerPool workers = new WorkerPool(1);

    /// What was tried and failed, to be seen all at once.
    private final Set<String> failures = new TreeSet<>();

    @AfterEach
    void close() {
        workers.close();
    }

    /// Settings under which a member works, beside those of the default.
    private static SequencedMap<String, String> around(String key, String member) {
        SequencedMap<String, String> around = new LinkedHashMap<>();
        around.put("data.size", "24");
        around.put("batch", "8");
        around.put("encoder.layers", "4");
        around.put(key, member);
        for (String others : OTHERS) {
            SequencedMap<String, String> tried = new LinkedHashMap<>(around);
            for (String other : others.isEmpty() ? new String[0] : others.split(",")) {
                String[] parts = other.split("=");
                tried.putIfAbsent(parts[0], parts[1]);
            }
            if (works(tried)) {
                return tried;
            }
        }
        return around;
    }

    private static boolean works(Map<String, String> settings) {
        try (WorkerPool workers = new WorkerPool(1)) {
            RunController session = new RunController(workers);
            session.open(Script.of(experiment(settings)));
            return session.isHealthy();
        } catch (SettingsException refused) {
            return false;
        }
    }

    /// Of several families a data set without a size is one.
    private static Experiment experiment(Map<String, String> settings) {
        Experiment start = Settings.read(Experiment.class, Map.of());
        for (Map.Entry<String, String> entry : settings.entrySet()) {
            if (!entry.getKey().contains(".")) {
                start = Settings.with(start, entry.getKey(), entry.getValue());
            }
        }
        for (Map.Entry<String, String> entry : settings.entrySet()) {
            if (Settings.flatten(start).containsKey(entry.getKey())) {
                start = Settings.with(start, entry.getKey(), entry.getValue());
            }
        }
        return start;
    }

    private static List<Experiment> starts() {
        Set<Experiment> starts = new LinkedHashSet<>();
        Experiment usual = Settings.read(Experiment.class, Map.of());
        for (String key : Settings.flatten(usual).keySet()) {
            Setting setting = Settings.find(usual, key);
            if (setting.kind() == Kind.FAMILY) {
                for (Class<? extends Record> member : Settings.members(setting.family())) {
                    starts.add(experiment(around(key, member.getSimpleName())));
                }
            }
        }
        return new ArrayList<>(starts);
    }

    private static List<String> ends(Experiment start, String key) {
        Setting setting = Settings.find(start, key);
        return switch (setting.kind()) {
            case DOUBLE -> List.of(number(setting.min()), number(setting.max()));
            case INT, LONG -> List.of(whole(setting.min()), whole(Math.min(LARGEST, setting.max())));
            case BOOLEAN -> List.of("true", "false");
            case INTS -> List.of("", "1", "8,8,8");
            case CHOICE, TEXT, FAMILY -> List.of();
        };
    }

    private static String number(double end) {
        return String.valueOf(Double.isInfinite(end) ? Math.copySign(1e12, end) : end);
    }

    private static String whole(double end) {
        return String.valueOf((long) Math.max(end, -LARGEST));
    }

    private void go(String what, RunController session, int steps) {
        for (int i = 0; i < steps; i++) {
            session.step();
        }
        Snapshot snapshot = session.snapshot(false, 0);
        tried++;
        if (snapshot != null) {
            RunStatus state = snapshot.state();
            boolean fault = state.phase() == RunStatus.Phase.FAILED
                    || state.message().contains("fault of the program")
                    || state.message().contains("Not everything");
            if (fault) {
                failures.add(state.message() + "  <-  " + what);
            }
        }
    }

    private RunController session(Experiment start) {
        RunController session = new RunController(workers);
        session.open(Script.of(start));
        session.view().request(new SnapshotRequest(0, true, Set.of(SnapshotPart.values())));
        return session;
    }

    /// From the first step on, and in a run that goes on.
    private void attempt(Experiment start, Map<String, String> values) {
        String what = start.data().getClass().getSimpleName() + " "
                + start.loss().getClass().getSimpleName() + " " + values;
        try {
            go(what, session(Settings.with(start, values)), 3);
        } catch (SettingsException refused) {
            assertEquals(false, refused.spoken().isBlank(), what);
        }
        RunController running = session(start);
        if (running.fullRecording() == null) {
            return;
        }
        go(what, running, 2);
        values.forEach((key, value) -> change(running, key, value));
        go(what + " while running", running, 2);
        running.undo();
        go(what + " undone", running, 1);
    }

    private static void change(RunController running, String key, String value) {
        Experiment now = requireNonNull(running.snapshot(false, 0)).experiment();
        try {
            running.change(SettingsUpdate.between(now, Settings.with(now, key, value)), 0);
        } catch (SettingsException refused) {
            assertEquals(false, refused.spoken().isBlank(), key);
        }
    }

    @Test
    void everyKnobAtBothEndsAlone() {
        Set<String> seen = new TreeSet<>();
        for (Experiment start : starts()) {
            for (String key : Settings.flatten(start).keySet()) {
                Setting setting = Settings.find(start, key);
                if (seen.add(setting.owner().getName() + " " + setting.name())) {
                    ends(start, key).forEach(value -> attempt(start, Map.of(key, value)));
                }
            }
        }
        assertEquals(Set.of(), failures);
        assertTrue(tried > 800, tried + " runs");
    }

    @Test
    void knobsAtTheirEndsInRandomPairs() {
        Draws draws = new Streams(7).of(Purpose.DATA, 0);
        List<Experiment> starts = starts();
        for (int i = 0; i < PAIRS; i++) {
            Experiment start = starts.get(draws.nextInt(starts.size()));
            List<String> keys = Settings.flatten(start).keySet().stream()
                    .filter(key -> !ends(start, key).isEmpty())
                    .toList();
            Map<String, String> pair = new LinkedHashMap<>();
            for (int k = 0; k < 2; k++) {
                String key = keys.get(draws.nextInt(keys.size()));
                List<String> ends = ends(start, key);
                pair.put(key, ends.get(draws.nextInt(ends.size())));
            }
            attempt(start, pair);
        }
        assertEquals(Set.of(), failures);
    }
}
