package pushpull.ui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.concurrent.JobQueue;
import pushpull.file.PreferencesFile;
import pushpull.file.UserFolders;
import pushpull.paint.Theme;
import pushpull.paint.scene.StageLayer;
import pushpull.ui.FakeRun;
import pushpull.ui.model.LabModel;

class PreferenceBinderTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private final ObservableList<String> recent = FXCollections.observableArrayList();

    private LabModel model() {
        FakeRun run = new FakeRun();
        return new LabModel(run, run.mailbox());
    }

    private PreferenceBinder kept(LabModel model, JobQueue jobs) {
        PreferencesFile file = new PreferencesFile(new UserFolders(folder.resolve("c"), folder.resolve("s")));
        PreferenceBinder binder = new PreferenceBinder(file.read().preferences(), file, jobs, said::add);
        binder.choice("theme", model.theme());
        binder.set("layer", StageLayer.class, model.layers());
        binder.flag("turning", model.preferences().turning());
        binder.list("recent", recent, 3);
        return binder;
    }

    @Test
    void whatAPersonChoseIsThereAtTheNextStart() {
        LabModel first = model();
        try (JobQueue jobs = new JobQueue("test")) {
            PreferenceBinder binder = kept(first, jobs);
            first.theme().set(Theme.LIGHT);
            first.toggle(StageLayer.TRAILS);
            first.preferences().turning().set(true);
            recent.setAll("a", "b");
            binder.frame(SECOND);
            assertFalse(Files.exists(folder.resolve("c")));
            binder.frame(2 * SECOND);
        }
        recent.clear();
        LabModel next = model();
        try (JobQueue jobs = new JobQueue("test")) {
            kept(next, jobs);
        }
        assertEquals(Theme.LIGHT, next.theme().get());
        assertFalse(next.layers().contains(StageLayer.TRAILS));
        assertTrue(next.layers().contains(StageLayer.POINTS));
        assertTrue(next.preferences().turning().get());
        assertEquals(List.of("a", "b"), recent);
    }

    @Test
    void whereNothingCanBeKeptThatIsSaidOnce() throws IOException {
        Files.writeString(folder.resolve("c"), "a file where a folder is needed");
        LabModel model = model();
        PreferenceBinder binder;
        try (JobQueue jobs = new JobQueue("test")) {
            binder = kept(model, jobs);
            model.theme().set(Theme.LIGHT);
            binder.write();
        }
        binder.frame(SECOND);
        binder.frame(2 * SECOND);
        assertEquals(1, said.size());
        assertTrue(said.getFirst().startsWith("Preferences cannot be saved"), said.getFirst());
    }
}
