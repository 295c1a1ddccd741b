package pushpull.run;

import java.util.List;
import pushpull.concurrent.Mailbox;
import pushpull.experiment.PointEdit;
import pushpull.experiment.Script;
import pushpull.settings.SettingsUpdate;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.Measurement;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.UnrolledStep;
import pushpull.timeline.PreparedRun;
import pushpull.timeline.RunRecord;

/// What the trainer can be told. Commands are taken in order between two steps; none waits for an answer.
public sealed interface Command {
    /// Says whether the run moves, and where to.
    sealed interface Playback extends Command {}

    /// Makes another run of it; means the run as it is once it has arrived where it is going.
    sealed interface Modification extends Command {}

    /// Asks or tells something about the run, which goes on as before.
    sealed interface Observation extends Command {}

    /// Pauses and sets out for a step; [Pause] stays where it is on the way.
    sealed interface Seek extends Playback {}

    /// Steps until told otherwise.
    record Play() implements Playback {}

    record Pause() implements Playback {}

    /// Takes this many steps and pauses; behind the present step, along the recorded line first.
    record Step(int count) implements Seek {}

    /// Steps per second at most while playing; infinity for as many as possible.
    record Speed(double stepsPerSecond) implements Playback {}

    /// Plays slowly while the embedding moves much, and fast while it moves little.
    record AdaptSpeed() implements Playback {}

    /// Starts over at step 0 with the settings in force and fresh weights.
    record Restart() implements Modification {}

    /// Changes settings in the running run; refused as a whole where one is wrong, and the refusal is published.
    ///
    /// @param gesture changes of one gesture, such as a drag, are undone together; 0 is no gesture
    record Change(SettingsUpdate update, long gesture) implements Modification {
        /// A change that is undone by itself.
        public Change(SettingsUpdate update) {
            this(update, 0);
        }
    }

    /// Edits points by hand, all together; refused as a whole where one cannot be made, and the refusal is published.
    ///
    /// @param gesture edits of one gesture, such as a stroke, are undone together; 0 is no gesture
    record Edit(List<PointEdit> edits, long gesture) implements Modification {
        public Edit {
            edits = List.copyOf(edits);
        }
    }

    /// Takes back the last change that is in force, by making the opposite one now.
    record Undo() implements Modification {}

    /// Makes the change again that was undone last.
    record Redo() implements Modification {}

    /// Goes to a step of the recorded line. Whoever plays on from there after changing what was recorded behind leaves
    /// the old line as a branch.
    record Rewind(long step) implements Seek {}

    /// Goes back this many steps.
    record StepBack(int count) implements Seek {}

    /// Goes to the end of a line that was left behind; the present one takes its place.
    ///
    /// @param line its number, `Reach.Line.id`
    record SwitchBranch(int line) implements Seek {}

    /// Answers what was done so far and what it came to.
    record Record(Mailbox<RunRecord> answer) implements Observation {}

    /// Answers all that was done, also what lies behind the present step, to be gone on with elsewhere.
    record RecordAll(Mailbox<RunRecord> answer) implements Observation {}

    /// Goes on at the end of a run that was made elsewhere; refused where it cannot be, and the open one stays.
    record Load(PreparedRun prepared) implements Modification {}

    /// Adds what came before to a run of which only the last place was known.
    record PrependHistory(PreparedRun prepared) implements Observation {}

    /// Pauses, takes one step and answers it unrolled into its phases; where it cannot be taken there is no answer.
    ///
    /// @param point permanent id of the point whose partners are shown; another where it is not in the batch
    record StepInPhases(int point, Mailbox<UnrolledStep> answer) implements Playback {}

    /// Starts another run.
    record Open(Script script) implements Modification {}

    /// Asks for what is worked out beside the run; not a part of the script, and answered while paused too.
    record RequestMaps(MapRequest request) implements Observation {}

    /// What was worked out beside the run; the trainer tells itself.
    ///
    /// @param failure why nothing could be, empty where it could
    record MapsComputed(MapResult maps, String failure) implements Observation {}

    /// Says what is being looked at; not a part of the script, and answered while paused too.
    record Request(SnapshotRequest request) implements Observation {}

    /// Brings what was measured of a snapshot beside the run.
    ///
    /// @param line of the run that the snapshot belongs to
    record Measured(Measurement measurement, Object line) implements Observation {}
}
