package pushpull.ui.file;

import java.nio.file.Path;
import pushpull.file.ExperimentFile;

/// What opens and saves several runs side by side.
public interface ComparisonFiles {
    /// Whether such runs are what the window shows.
    boolean isShown();

    /// Shows the runs of a file.
    void open(ExperimentFile file);

    /// Saves the runs that are shown.
    void save(Path file);
}
