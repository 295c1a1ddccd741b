package pushpull.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.JobQueue;

/// Finds out beside the window what each choice of a menu would bring along: from some experiments that takes many
/// tries. Its thread starts with the first menu.
final class ChoiceFinder {
    private @Nullable JobQueue queue;

    /// Works choices out and hands them over on the window's thread; what was asked for before is dropped.
    void find(Supplier<List<MenuChoice>> choices, Consumer<List<MenuChoice>> then) {
        JobQueue jobs = queue;
        if (jobs == null) {
            jobs = new JobQueue("choices");
            queue = jobs;
        }
        jobs.cancel();
        jobs.start(_ -> {
            List<MenuChoice> found = choices.get();
            Platform.runLater(() -> then.accept(found));
            return true;
        });
    }
}
