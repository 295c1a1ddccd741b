package pushpull.run;

import java.util.List;
import java.util.SequencedMap;
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

/// A message to the trainer. Commands are executed in order between two steps, and sending one never waits.
///
/// "The run" is each of the runs if several are trained in lock-step, unless a command was sent to one of them.
public sealed interface Command {
    /// Starts, stops or moves the run.
    sealed interface Playback extends Command {}

    /// Changes the run. While the run is seeking, it is executed only once the step sought is reached.
    sealed interface Modification extends Command {}

    /// Asks or reports something about the run without changing it.
    sealed interface Observation extends Command {}

    /// Pauses and seeks a step; [Pause] stops the seek at the step reached so far.
    sealed interface Seek extends Playback {}

    /// Steps until told to stop.
    record Play() implements Playback {}

    record Pause() implements Playback {}

    /// Takes this many steps and pauses; before the end of the recorded branch, it replays recorded steps first.
    record Step(int count) implements Seek {}

    /// The most steps per second while playing; infinity for no limit.
    record Speed(double stepsPerSecond) implements Playback {}

    /// Plays slowly while the embedding moves much, and fast while it moves little.
    record AdaptSpeed() implements Playback {}

    /// Starts over at step 0 with the settings in force and fresh weights.
    record Restart() implements Modification {}

    /// Changes settings of the running run. If one is invalid, none is changed and the refusal is published.
    ///
    /// @param gesture changes of one gesture, such as a drag, are undone together; 0 for none
    record Change(SettingsUpdate update, long gesture) implements Modification {
        /// A change that is undone by itself.
        public Change(SettingsUpdate update) {
            this(update, 0);
        }
    }

    /// Edits points by hand, all together. If one edit is invalid, none is made and the refusal is published.
    ///
    /// @param gesture edits of one gesture, such as a stroke, are undone together; 0 for none
    record Edit(List<PointEdit> edits, long gesture) implements Modification {
        public Edit {
            edits = List.copyOf(edits);
        }
    }

    /// Takes the run back to where it was before the last change in force.
    record Undo() implements Modification {}

    /// Makes the change that was undone last once more.
    record Redo() implements Modification {}

    /// Seeks a step of the recorded branch. Playing on from there after a change keeps what was recorded after that
    /// step as a branch of its own.
    record Rewind(long step) implements Seek {}

    /// Goes back this many steps.
    record StepBack(int count) implements Seek {}

    /// Seeks the end of another branch; the present one is kept in its place.
    ///
    /// @param line the branch, as in `Navigation.Line.id`
    record SwitchBranch(int line) implements Seek {}

    /// Requests a record of what was done so far and of the state that it led to.
    record Record(Mailbox<RunRecord> answer) implements Observation {}

    /// Requests a record of everything done so far, including recorded steps after the present one, so that it can be
    /// continued elsewhere.
    record RecordAll(Mailbox<RunRecord> answer) implements Observation {}

    /// Requests a record of what each run did so far, all at the same step.
    record RecordEach(Mailbox<List<RunRecord>> answer) implements Observation {}

    /// Requests a record of everything that each run has done, as [RecordAll] does of one.
    record RecordAllOfEach(Mailbox<List<RunRecord>> answer) implements Observation {}

    /// Replaces the open run by one prepared elsewhere, at its end; if that is refused, the open run stays.
    record Load(PreparedRun prepared) implements Modification {}

    /// Adds the earlier history to a run that was loaded with its last checkpoint only.
    record PrependHistory(PreparedRun prepared) implements Observation {}

    /// Pauses, takes one step and answers it broken into its phases; there is no answer if the step cannot be taken.
    ///
    /// @param point permanent id of the point whose partners are shown; if it is not in the batch, another is
    record StepInPhases(int point, Mailbox<UnrolledStep> answer) implements Playback {}

    /// Pauses, lets every run take one step, and answers those that could be taken, by the number of the run,
    /// broken into their phases.
    ///
    /// @param point permanent id of the point whose partners are shown; if it is not in a batch, another is
    record StepEachInPhases(int point, Mailbox<SequencedMap<Integer, UnrolledStep>> answer) implements Playback {}

    /// Starts another run.
    record Open(Script script) implements Modification {}

    /// Starts other runs in the place of all, perhaps fewer or more than there are.
    record OpenEach(List<Script> scripts) implements Modification {
        public OpenEach {
            scripts = List.copyOf(scripts);
        }
    }

    /// Replaces all runs by ones prepared elsewhere, each at its end, perhaps fewer or more than there are.
    record LoadEach(List<PreparedRun> prepared) implements Modification {
        public LoadEach {
            prepared = List.copyOf(prepared);
        }
    }

    /// Requests maps, which are computed on another thread. Not part of the script; answered while paused too.
    record RequestMaps(MapRequest request) implements Observation {}

    /// The maps that were computed; sent by the trainer to itself.
    ///
    /// @param failure why they could not be computed; empty if they were
    record MapsComputed(MapResult maps, String failure) implements Observation {}

    /// Requests the parts of a snapshot that views show. Not part of the script; answered while paused too.
    record Request(SnapshotRequest request) implements Observation {}

    /// A measurement of a snapshot, from the thread that measures.
    ///
    /// @param line the branch that the snapshot belongs to
    record Measured(Measurement measurement, Object line) implements Observation {}
}
