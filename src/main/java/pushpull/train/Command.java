package pushpull.train;

import java.util.SequencedMap;

/// What the trainer can be told. Commands are taken in order between two steps; none waits for an answer.
public sealed interface Command {
    /// Steps until told otherwise.
    record Play() implements Command {}

    record Pause() implements Command {}

    /// Takes this many steps and pauses.
    record Step(int count) implements Command {}

    /// Steps per second at most while playing; infinity for as many as possible.
    record Speed(double stepsPerSecond) implements Command {}

    /// Starts over at step 0 with the settings in force and fresh weights.
    record Restart() implements Command {}

    /// Changes settings in the running run; refused as a whole where one is wrong, and the refusal is published.
    record Change(SequencedMap<String, String> values) implements Command {}

    /// Starts another run.
    record Open(Script script) implements Command {}

    /// Says what is being looked at; not a part of the script, and answered while paused too.
    record Look(Watch watch) implements Command {}
}
