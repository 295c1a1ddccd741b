package pushpull.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import pushpull.experiment.Script;
import pushpull.snapshot.history.History;
import pushpull.tensor.Matrix;
import pushpull.timeline.RunRecord;
import pushpull.train.TrainingState;

/// The numbers of a recorded run as bytes and back; its script stands beside them as the text of an experiment.
final class RunRecordCodec {
    private static final int LARGEST_COUNT = 1 << 24;

    private RunRecordCodec() {}

    /// Writes a run; a state that takes more than some bytes is left out, and has to be worked out again.
    static void write(RunRecord whole, long room, BinaryCodec out) {
        RunRecord recording = whole.bytes() > room ? whole.withoutState() : whole;
        out.whole(recording.applied());
        out.whole(recording.step());
        out.numbers(recording.loss(), recording.active());
        out.whole(recording.last());
        SequencedMap<String, Matrix> numbers = recording.state().numbers();
        out.whole(numbers.size());
        numbers.forEach((name, values) -> {
            out.text(name);
            out.whole(values.columns());
            out.numbers(values.toArray());
        });
        History history = recording.history();
        out.whole(history.steps().length);
        for (long step : history.steps()) {
            out.whole(step);
        }
        out.numbers(history.losses());
        out.numbers(history.active());
        out.whole(history.marks().size());
        for (History.Mark mark : history.marks()) {
            out.whole(mark.step());
            out.text(mark.key());
            out.text(mark.before());
            out.text(mark.after());
        }
    }

    /// Reads what [#write] wrote.
    ///
    /// @param name of the file, for messages
    /// @throws FileException if the numbers contradict each other
    static RunRecord read(String name, Script script, ByteBuffer bytes) throws CharacterCodingException {
        int applied = Math.toIntExact(bytes.getLong());
        long step = bytes.getLong();
        double[] last = numbers(bytes, 2);
        long end = bytes.getLong();
        TrainingState state = new TrainingState(step, state(bytes));
        History history = history(bytes);
        if (applied < 0 || applied > script.changes().size() || step < 0 || end < step) {
            throw FileException.of("session.broken", name);
        }
        return new RunRecord(script, applied, state, last[0], last[1], end, history);
    }

    private static SequencedMap<String, Matrix> state(ByteBuffer bytes) throws CharacterCodingException {
        SequencedMap<String, Matrix> numbers = new LinkedHashMap<>();
        int parts = count(bytes, Long.BYTES);
        for (int i = 0; i < parts; i++) {
            String part = text(bytes);
            int length = count(bytes, Double.BYTES);
            numbers.put(part, Matrix.owning(1, length, numbers(bytes, length)));
        }
        return numbers;
    }

    private static History history(ByteBuffer bytes) throws CharacterCodingException {
        int entries = count(bytes, Long.BYTES);
        long[] steps = new long[entries];
        for (int i = 0; i < entries; i++) {
            steps[i] = bytes.getLong();
        }
        double[] losses = numbers(bytes, entries);
        double[] active = numbers(bytes, entries);
        List<History.Mark> marks = new ArrayList<>();
        int count = count(bytes, Long.BYTES);
        for (int i = 0; i < count; i++) {
            marks.add(new History.Mark(bytes.getLong(), text(bytes), text(bytes), text(bytes)));
        }
        return new History(steps, losses, active, marks);
    }

    /// A count of things that each take some bytes; at least as many bytes must remain.
    static int count(ByteBuffer bytes, int each) {
        long count = bytes.getLong();
        if (count < 0 || count > LARGEST_COUNT || count * each > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        return (int) count;
    }

    private static double[] numbers(ByteBuffer bytes, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = bytes.getDouble();
        }
        return numbers;
    }

    static String text(ByteBuffer bytes) throws CharacterCodingException {
        int length = count(bytes, 1);
        ByteBuffer part = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return StandardCharsets.UTF_8.newDecoder().decode(part).toString();
    }
}
