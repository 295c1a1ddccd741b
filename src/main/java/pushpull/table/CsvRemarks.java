package pushpull.table;

import java.util.ArrayList;
import java.util.List;
import pushpull.settings.Texts;

/// What a person should know of how a table was read: what was left out, and what was guessed.
public final class CsvRemarks {
    private final String file;
    private final List<String> said = new ArrayList<>();

    public CsvRemarks(String file) {
        this.file = file;
    }

    /// Adds the sentence `csv.said.key`, whose first place is the file.
    public void add(String key, Object... parts) {
        Object[] all = new Object[parts.length + 1];
        all[0] = file;
        System.arraycopy(parts, 0, all, 1, parts.length);
        said.add(Texts.bundle("data").get("csv.said." + key, all));
    }

    public List<String> said() {
        return List.copyOf(said);
    }
}
