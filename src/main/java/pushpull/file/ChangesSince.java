package pushpull.file;

import java.util.List;
import java.util.StringJoiner;
import pushpull.experiment.Change;
import pushpull.timeline.ScriptRunner;

/// The changes that came into force between one row or picture of an export and the next.
final class ChangesSince {
    private final ScriptRunner runner;
    private int seen;

    /// From where the run stands now.
    ChangesSince(ScriptRunner runner) {
        this.runner = runner;
        seen = runner.done().changes().size();
    }

    /// Those since the last call: `loss.margin=2 batch=32`; empty if there are none.
    String next() {
        List<Change> changes = runner.done().changes();
        StringJoiner words = new StringJoiner(" ");
        for (Change change : changes.subList(Math.min(seen, changes.size()), changes.size())) {
            switch (change) {
                case Change.Settings settings ->
                    settings.update().texts().forEach((key, value) -> words.add(key + "=" + value));
                case Change.ByHand hand -> words.add("points=" + hand.edits().size());
            }
        }
        seen = changes.size();
        return words.toString();
    }
}
