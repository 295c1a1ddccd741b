package pushpull.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.Experiment;
import pushpull.paint.Blobs4;
import pushpull.run.Command;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;

/// A trainer without threads: it obeys at once, and remembers what it was told.
public final class FakeRun implements Consumer<Command> {
    private final Mailbox<Snapshot> mailbox = new Mailbox<>();
    private final List<Command> commands = new ArrayList<>();
    private Experiment experiment = Settings.read(Experiment.class, Map.of());
    private RunStatus state = new RunStatus(RunStatus.Phase.PAUSED, "");
    private SnapshotRequest request = SnapshotRequest.NOTHING;
    private long step = 60;

    public FakeRun() {
        publish();
    }

    public Mailbox<Snapshot> mailbox() {
        return mailbox;
    }

    /// Everything it was told but what is being looked at.
    public List<Command> commands() {
        return commands.stream()
                .filter(command -> !(command instanceof Command.Request))
                .toList();
    }

    public SnapshotRequest request() {
        return request;
    }

    /// Publishes a state, such as a refusal.
    public void say(RunStatus.Phase phase, String message) {
        state = new RunStatus(phase, message);
        publish();
    }

    /// Takes back what was changed since, and says why.
    public void refuse(Experiment earlier, String message) {
        experiment = earlier;
        say(state.phase(), message);
    }

    /// Leaves a snapshot that does not know the last changes yet.
    public void publishBefore(Experiment earlier) {
        mailbox.put(new Blobs4(earlier, 1).at(step, state, request));
    }

    public void publish() {
        mailbox.put(new Blobs4(experiment, 1).at(step, state, request));
    }

    @Override
    public void accept(Command command) {
        commands.add(command);
        switch (command) {
            case Command.Play _ -> state = new RunStatus(RunStatus.Phase.PLAYING, "");
            case Command.Pause _ -> state = new RunStatus(RunStatus.Phase.PAUSED, "");
            case Command.Step steps -> step += steps.count();
            case Command.Restart _ -> step = 0;
            case Command.Change change -> change(change);
            case Command.Request look -> request = look.request();
            case Command.StepBack back -> step = Math.max(0, step - back.count());
            case Command.Rewind rewind -> step = rewind.step();
            case Command.Playback _, Command.Modification _, Command.Observation _ -> {}
        }
        publish();
    }

    private void change(Command.Change change) {
        try {
            experiment = change.update().applyTo(experiment);
        } catch (SettingsException refused) {
            state = new RunStatus(state.phase(), String.valueOf(refused.getMessage()));
        }
    }
}
