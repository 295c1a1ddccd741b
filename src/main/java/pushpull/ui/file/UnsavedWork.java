package pushpull.ui.file;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Script;
import pushpull.file.KeptSessions;
import pushpull.file.SavedSession;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.timeline.RunRecord;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.RunModel;

/// What a person did in the window that is in no file: the title says so, and it is kept when the run is left.
public final class UnsavedWork {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final RunModel run;
    private final BackgroundJobs backgroundJobs;
    private final Supplier<Function<RunRecord, SavedSession>> names;
    private final List<Leaving> leaving = new ArrayList<>();
    private final ObservableList<KeptSessions.Kept> kept = FXCollections.observableArrayList();
    private @Nullable KeptSessions sessions;
    private @Nullable Script saved;
    private @Nullable Path former;
    private @Nullable RunRecord latest;

    /// A run that is being left, until the trainer has said how far it came.
    ///
    /// @param names gives it the names that it had
    /// @param saved what a file has of it; null for nothing
    /// @param former where an earlier state of it is kept; null if none is
    /// @param latest what is known of it, if the trainer does not answer
    private record Leaving(
            Mailbox<RunRecord> answer,
            Function<RunRecord, SavedSession> names,
            @Nullable Script saved,
            @Nullable Path former,
            @Nullable RunRecord latest) {
        boolean isUnsaved(RunRecord record) {
            return isMore(record.done(), saved);
        }
    }

    /// @param names gives a record the names that the run has at that moment
    UnsavedWork(RunModel run, BackgroundJobs backgroundJobs, Supplier<Function<RunRecord, SavedSession>> names) {
        this.run = run;
        this.backgroundJobs = backgroundJobs;
        this.names = names;
        run.onLeaving(this::leave);
    }

    /// Says where sessions are kept, and reads those that there are.
    public void keepIn(KeptSessions place) {
        sessions = place;
        refresh();
    }

    /// The run is that of a script now, which is in a file or ships with the program.
    void isSaved(Script script) {
        saved = script;
        run.unsaved().set(false);
    }

    /// The run is one that was left or lost: no file has it.
    ///
    /// @param path where it is kept; null if it is not
    void isUnsaved(@Nullable Path path) {
        saved = null;
        former = path;
        run.unsaved().set(true);
    }

    /// What is noted of the run now and then.
    void seen(RunRecord record) {
        latest = record;
        run.unsaved().set(isMore(record.done(), saved));
    }

    /// Whether more was done than a script says.
    private static boolean isMore(Script done, @Nullable Script saved) {
        return saved == null
                || !saved.start().equals(done.start())
                || saved.common(done) < done.changes().size();
    }

    /// Asks the trainer how far the run came, before another takes its place.
    private Leaving leave() {
        Leaving left = new Leaving(new Mailbox<>(), names.get(), saved, former, latest);
        former = null;
        latest = null;
        leaving.add(left);
        run.send(new Command.RecordAll(left.answer));
        return left;
    }

    /// Keeps what was left meanwhile.
    void frame() {
        for (Leaving left : List.copyOf(leaving)) {
            RunRecord record = left.answer.poll();
            if (record != null) {
                leaving.remove(left);
                keep(left, record);
            }
        }
    }

    private void keep(Leaving left, RunRecord record) {
        KeptSessions place = sessions;
        if (place != null && left.isUnsaved(record)) {
            SavedSession session = left.names.apply(record);
            backgroundJobs.startBehind(
                    "",
                    _ -> {
                        place.keep(session, left.former);
                        return true;
                    },
                    _ -> refresh());
        }
    }

    private void refresh() {
        KeptSessions place = sessions;
        if (place != null) {
            backgroundJobs.startBehind("", _ -> place.list(), kept::setAll);
        }
    }

    /// The window closes: work that keeps the run, on a thread that may wait a moment for the trainer. It answers
    /// whether what there was is kept, or need not be.
    public Supplier<Boolean> close() {
        Leaving left = leave();
        KeptSessions place = sessions;
        return () -> {
            RunRecord answered = left.answer.await(PATIENCE);
            RunRecord record = answered == null ? left.latest : answered;
            if (record == null || !left.isUnsaved(record)) {
                return true;
            }
            if (place == null) {
                return false;
            }
            place.keep(left.names.apply(record), left.former);
            return true;
        };
    }

    /// The kept sessions, the newest first.
    ObservableList<KeptSessions.Kept> kept() {
        return kept;
    }

    /// `Four blobs, step 120, 1 December, 14:02`.
    static String words(KeptSessions.Kept session) {
        String when = WHEN.format(Instant.ofEpochMilli(session.time()).atZone(ZoneId.systemDefault()));
        String what = session.title().isEmpty() ? TEXTS.get("recovery.untitled") : session.title();
        return TEXTS.get("file.session", what, session.step(), when);
    }

    /// Reads a kept session.
    void open(KeptSessions.Kept session, Consumer<SavedSession> then) {
        KeptSessions place = sessions;
        if (place != null) {
            backgroundJobs.start(TEXTS.get("file.opening", words(session)), _ -> place.read(session), then);
        }
    }
}
