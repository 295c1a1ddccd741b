package pushpull.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import pushpull.settings.SettingsException;
import pushpull.timeline.RunRecord;

/// A run that a window saved by itself, to be recovered if the window is lost, and the comparison beside it.
///
/// As bytes: the text of the experiment, then the numbers of its newest checkpoint and its history, then the comparison
/// if there is one. [SessionFile] checks whether they are those that were written.
///
/// @param title the experiment's title
/// @param about what it shows, empty if that is not recorded
/// @param place the file that it was saved to or opened from, empty if there is none
/// @param recording the run
/// @param comparison the comparison that was open; null if there was none
public record SavedSession(
        String title,
        String about,
        String place,
        RunRecord recording,
        @Nullable SavedComparison comparison) {
    /// The bytes that the state of the run may take. Larger ones would be written for longer than they take to be
    /// worked out again.
    private static final long STATE = 24L << 20;

    /// A run without a comparison.
    public SavedSession(String title, String about, String place, RunRecord recording) {
        this(title, about, place, recording, null);
    }

    /// The same with another comparison.
    public SavedSession with(@Nullable SavedComparison other) {
        return new SavedSession(title, about, place, recording, other);
    }

    /// The run as an experiment that says what it came to if its end was recorded.
    public ExperimentFile experiment() {
        ExperimentFile.End end =
                recording.isWhole() ? new ExperimentFile.End(recording.last(), recording.hash()) : null;
        return new ExperimentFile(title, about, recording.last(), recording.done(), end);
    }

    byte[] bytes() {
        BinaryCodec out = new BinaryCodec();
        out.text(new ExperimentFile(title, about, recording.last(), recording.done()).text());
        out.text(place);
        RunRecordCodec.write(recording, STATE, out);
        if (comparison != null) {
            comparison.write(out);
        }
        return out.toArray();
    }

    /// Reads what [#bytes] wrote.
    ///
    /// @param name of the file, for messages
    /// @throws FileException if the bytes are invalid
    static SavedSession of(String name, ByteBuffer bytes) {
        try {
            ExperimentFile experiment = ExperimentReader.read(name, RunRecordCodec.text(bytes));
            String place = RunRecordCodec.text(bytes);
            RunRecord recording = RunRecordCodec.read(name, experiment.script(), bytes);
            SavedComparison comparison = bytes.hasRemaining() ? SavedComparison.read(name, bytes) : null;
            return new SavedSession(experiment.title(), experiment.about(), place, recording, comparison);
        } catch (BufferUnderflowException
                | ArithmeticException
                | IllegalArgumentException
                | CharacterCodingException
                | SettingsException broken) {
            throw FileException.of("session.broken", name);
        }
    }
}
