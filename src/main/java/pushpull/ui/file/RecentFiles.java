package pushpull.ui.file;

import java.nio.file.Path;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Files that were open lately, the last one first.
final class RecentFiles {
    /// How many are remembered.
    static final int MOST = 8;

    private final ObservableList<String> paths = FXCollections.observableArrayList();

    /// @param file null if there is none to remember
    void add(@Nullable Path file) {
        if (file == null) {
            return;
        }
        paths.remove(file.toString());
        paths.addFirst(file.toString());
        if (paths.size() > MOST) {
            paths.remove(MOST, paths.size());
        }
    }

    /// Absolute paths.
    ObservableList<String> paths() {
        return paths;
    }
}
