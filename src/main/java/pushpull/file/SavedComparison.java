package pushpull.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import pushpull.experiment.VariedScript;
import pushpull.timeline.RunRecord;

/// A comparison that a window saved by itself, as [SavedSession] holds it.
///
/// @param title the comparison's title
/// @param about what it shows, empty if that is not recorded
/// @param place the file that it was saved to or opened from, empty if there is none
/// @param names of the runs, all different
/// @param runs their records, in order
public record SavedComparison(String title, String about, String place, List<String> names, List<RunRecord> runs) {
    /// The bytes that the state of each run may take.
    private static final long STATE = 8L << 20;

    public SavedComparison {
        names = List.copyOf(names);
        runs = List.copyOf(runs);
        if (names.size() != runs.size() || runs.isEmpty() || Set.copyOf(names).size() < names.size()) {
            throw new IllegalArgumentException("the names " + names + " of " + runs.size() + " runs");
        }
    }

    /// The comparison as an experiment file, with the state at which each run ends.
    ///
    /// The records must be whole, as those up to the present step are.
    public ExperimentFile file() {
        VariedScript varied =
                VariedScript.of(names, runs.stream().map(RunRecord::done).toList());
        List<ExperimentFile.End> ends = runs.stream()
                .map(run -> new ExperimentFile.End(run.step(), run.hash()))
                .toList();
        long last = runs.stream().mapToLong(RunRecord::last).max().orElse(0);
        return ExperimentFile.of(title, about, last, varied, ends);
    }

    void write(BinaryCodec out) {
        out.text(title);
        out.text(about);
        out.text(place);
        out.whole(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            RunRecord run = runs.get(i);
            out.text(names.get(i));
            out.text(new ExperimentFile(title, "", run.last(), run.done()).text());
            RunRecordCodec.write(run, STATE, out);
        }
    }

    static SavedComparison read(String name, ByteBuffer bytes) throws CharacterCodingException {
        String title = RunRecordCodec.text(bytes);
        String about = RunRecordCodec.text(bytes);
        String place = RunRecordCodec.text(bytes);
        int count = RunRecordCodec.count(bytes, Long.BYTES);
        List<String> names = new ArrayList<>();
        List<RunRecord> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(RunRecordCodec.text(bytes));
            ExperimentFile experiment = ExperimentReader.read(name, RunRecordCodec.text(bytes));
            runs.add(RunRecordCodec.read(name, experiment.script(), bytes));
        }
        return new SavedComparison(title, about, place, names, runs);
    }
}
