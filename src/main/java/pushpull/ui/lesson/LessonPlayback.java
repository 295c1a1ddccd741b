package pushpull.ui.lesson;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.run.Command;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;

/// The runs of a lesson in the window: selects the lesson's point once they are there, and plays them up to the step
/// where the lesson stands.
public final class LessonPlayback {
    private final RunModel first;
    private final Consumer<Command> commands;
    private final LessonMoment moment;
    private final @Nullable Snapshot before;
    private boolean selected;
    /// With its first batch, an opened run selects a point of its own.
    private boolean selectedAfterBatch;

    private boolean playing;

    /// Runs that were handed over just now.
    ///
    /// @param first the first of the runs
    /// @param commands where commands for all of them go
    public LessonPlayback(RunModel first, Consumer<Command> commands, LessonMoment moment) {
        this.first = first;
        this.commands = commands;
        this.moment = moment;
        before = first.snapshot().get();
        first.setSpeed(moment.pace());
    }

    /// Plays from where there is something to watch.
    void watch() {
        commands.accept(new Command.Rewind(moment.from()));
        commands.accept(new Command.Play());
        playing = true;
    }

    /// Whether there is something to watch.
    boolean isWorthWatching() {
        return moment.to() > moment.from();
    }

    boolean isPlaying() {
        return playing;
    }

    /// Goes at once to the step where the lesson stands.
    void finish() {
        playing = false;
        commands.accept(new Command.Pause());
        commands.accept(new Command.Rewind(moment.to()));
    }

    /// Called with every frame.
    ///
    /// @return true once, when what was played has arrived
    @SuppressWarnings("ReferenceEquality") // another run has points of its own, be they equal
    boolean frame() {
        Snapshot now = first.snapshot().get();
        if (now == null || before != null && now.points() == before.points()) {
            return false;
        }
        boolean begun = now.batch().length > 0;
        if (!selected || begun && !selectedAfterBatch) {
            selected = true;
            selectedAfterBatch = begun;
            first.selected().set(first.indexOf(moment.point()) < 0 ? RunModel.NO_POINT : moment.point());
        }
        boolean arrived = playing && now.step() >= moment.to();
        if (arrived) {
            finish();
        }
        return arrived;
    }
}
