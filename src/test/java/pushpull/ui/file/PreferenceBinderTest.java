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

    private PreferenceBinder kept(LabModel model, JobQueue errands) {
        PreferencesFile file = new PreferencesFile(new UserFolders(folder.resolve("c"), folder.resolve("s")));
        PreferenceBinder kept = new PreferenceBinder(file.read().preferences(), file, errands, said::add);
        kept.choice("theme", model.theme());
        kept.set("layer", StageLayer.class, model.layers());
        kept.flag("turning", model.habits().turning());
        kept.list("recent", recent, 3);
        return kept;
    }

    @Test
    void whatAPersonChoseIsThereAtTheNextStart() {
        LabModel first = model();
        try (JobQueue errands = new JobQueue("test")) {
            PreferenceBinder kept = kept(first, errands);
            first.theme().set(Theme.LIGHT);
            first.toggle(StageLayer.TRAILS);
            first.habits().turning().set(true);
            recent.setAll("a", "b");
            kept.frame(SECOND);
            assertFalse(Files.exists(folder.resolve("c")));
            kept.frame(2 * SECOND);
        }
        recent.clear();
        LabModel next = model();
        try (JobQueue errands = new JobQueue("test")) {
            kept(next, errands);
        }
        assertEquals(Theme.LIGHT, next.theme().get());
        assertFalse(next.layers().contains(StageLayer.TRAILS));
        assertTrue(next.layers().contains(StageLayer.POINTS));
        assertTrue(next.habits().turning().get());
        assertEquals(List.of("a", "b"), recent);
    }

    @Test
    void whereNothingCanBeKeptThatIsSaidOnce() throws IOException {
        Files.writeString(folder.resolve("c"), "a file where a folder is needed");
        LabModel model = model();
        PreferenceBinder kept;
        try (JobQueue errands = new JobQueue("test")) {
            kept = kept(model, errands);
            model.theme().set(Theme.LIGHT);
            kept.write();
        }
        kept.frame(SECOND);
        kept.frame(2 * SECOND);
        assertEquals(1, said.size());
        assertTrue(said.getFirst().startsWith("Preferences cannot be kept"), said.getFirst());
    }
}
