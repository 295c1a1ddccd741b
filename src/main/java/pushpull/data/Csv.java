package pushpull.data;

import java.util.List;
import pushpull.random.Streams;
import pushpull.settings.Knob;

/// Points from a CSV file, one a row, the label in one column; the seed changes nothing.
public record Csv(
        @Knob(value = "assets/data/iris.csv", restarts = true)
        String file,

        @Knob(value = "", restarts = true) String label,
        @Knob(value = "NONE", restarts = true) Scaling scaling)
        implements Dataset {
    @Override
    public Points points(Streams streams) {
        Points read = CsvReader.read(file, label);
        return Points.of(read.ids(), List.of(scaling.apply(read.features())), read.labels(), read.columns());
    }
}
