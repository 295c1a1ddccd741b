package pushpull.supervise;

import java.io.IOException;
import java.io.InputStream;
import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.table.CsvRecords;
import pushpull.table.CsvSource;
import pushpull.table.DataException;

/// Same and different as a CSV file lists them: columns `i`, `j` and `same`, a point's number being its id.
///
/// `same` holds 1, true, yes or same, or 0, false, no or different. If the file lists different pairs, those that it
/// does not list are neither; if it lists same pairs only, or has no column `same`, all others are different.
public record PairList(@Knob(value = "", file = true) String file) implements Supervision {
    @Override
    public int views() {
        return 1;
    }

    @Override
    public boolean isByPairs() {
        return true;
    }

    @Override
    public PairLabels pairLabels(Points points, Streams streams) {
        try (InputStream stream = new CsvSource(file).open()) {
            return new PairReader(file, points).read(new CsvRecords(stream, file));
        } catch (IOException cause) {
            throw DataException.of("csv.unreadable", file).because(cause);
        }
    }
}
