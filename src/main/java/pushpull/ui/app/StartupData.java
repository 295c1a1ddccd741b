package pushpull.ui.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.file.ExperimentFile;
import pushpull.file.Experiments;
import pushpull.file.FileException;
import pushpull.file.PreferencesFile;
import pushpull.file.SavedSession;
import pushpull.file.SessionLock;
import pushpull.file.UserFolders;
import pushpull.ui.file.Documents;

/// What is read before there is a window.
///
/// @param experiment that the window begins with
/// @param path the file that it is from, or a table or a recorded training to be looked at; null if it ships with
/// the program
/// @param isTable whether the window begins with a table to be looked at, beside the usual experiment
/// @param preferences what was kept
/// @param sessionLock where this window's session is noted, null if it cannot be
/// @param lost the session of a window that was lost, null if there is none
/// @param problems sentences for the person
record StartupData(
        ExperimentFile experiment,
        @Nullable Path path,
        boolean isTable,
        PreferencesFile.Reading preferences,
        @Nullable SessionLock sessionLock,
        @Nullable Lost lost,
        List<String> problems) {
    /// A session without a window.
    record Lost(SessionLock sessionLock, SavedSession session) {}

    /// Reads everything; what cannot be read is a problem and stops nothing.
    ///
    /// @param wanted file or name that the window should open, empty for the first experiment of the gallery
    static StartupData read(UserFolders folders, String wanted) {
        List<String> problems = new ArrayList<>();
        PreferencesFile.Reading preferences = new PreferencesFile(folders).read();
        if (!preferences.problem().isEmpty()) {
            problems.add(preferences.problem());
        }
        SessionLock sessionLock = null;
        Lost lost = null;
        try {
            SessionLock.Places places = SessionLock.take(folders);
            sessionLock = places.own();
            lost = newest(places.lost(), problems);
        } catch (FileException problem) {
            problems.add(problem.getMessage());
        }
        boolean named = Experiments.gallery().contains(wanted);
        ExperimentFile usual = Experiments.open(named ? wanted : Experiments.DEFAULT);
        if (named || wanted.isEmpty()) {
            return new StartupData(usual, null, false, preferences, sessionLock, lost, problems);
        }
        try {
            Path path = Path.of(wanted).toAbsolutePath();
            if (isTable(path)) {
                return new StartupData(usual, path, true, preferences, sessionLock, lost, problems);
            }
            ExperimentFile file = Experiments.read(path);
            Experiments.check(file, path);
            return new StartupData(file, path, false, preferences, sessionLock, lost, problems);
        } catch (FileException problem) {
            problems.add(problem.getMessage());
            return new StartupData(usual, null, false, preferences, sessionLock, lost, problems);
        }
    }

    private static boolean isTable(Path path) {
        String name = String.valueOf(path.getFileName());
        boolean table =
                !name.endsWith("." + Documents.KIND) && Files.isRegularFile(path) && !Experiments.isExperiment(path);
        return table || Files.isDirectory(path);
    }

    /// The session that was noted last of those that can be read; the others are let go, for another start.
    private static @Nullable Lost newest(List<SessionLock> places, List<String> problems) {
        List<SessionLock> newestFirst = new ArrayList<>(places);
        newestFirst.sort(Comparator.comparingLong(SessionLock::time).reversed());
        Lost lost = null;
        for (SessionLock sessionLock : newestFirst) {
            try {
                if (lost == null) {
                    lost = new Lost(sessionLock, sessionLock.read());
                } else {
                    sessionLock.close();
                }
            } catch (FileException problem) {
                sessionLock.close();
                problems.add(problem.getMessage());
            }
        }
        return lost;
    }
}
