package pushpull.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// A table of text whose first rows were read, so that what its columns are for is known.
///
/// @param records what comes after the first rows
public record CsvTable(CsvRecords records, CsvSample sample, CsvHeader header, CsvRoles roles, CsvRemarks remarks) {
    public static CsvTable of(InputStream stream, String name, CsvChoice choice) throws IOException {
        CsvRecords records = new CsvRecords(stream, name);
        CsvSample sample = CsvSample.of(records, name);
        CsvHeader header = CsvHeader.of(name, sample);
        if (sample.rows().isEmpty()) {
            throw DataException.of("csv.norows", name);
        }
        CsvRemarks remarks = new CsvRemarks(name);
        if (!header.given()) {
            remarks.add("header");
        }
        return new CsvTable(records, sample, header, CsvRoles.of(header, sample, choice, remarks), remarks);
    }

    /// Whether a column holds numbers or lists of them, as far as the first rows tell.
    public boolean isNumeric(int column) {
        CsvColumn told = CsvColumn.of(sample.rows(), column);
        return !told.isEmpty() && !told.isText();
    }

    /// How many numbers the fields of a column hold: those of its first list, or one.
    public int width(int column) {
        if (!roles.lists().contains(column)) {
            return 1;
        }
        for (List<String> row : sample.rows()) {
            if (column < row.size() && CsvList.isList(row.get(column))) {
                return CsvList.parts(row.get(column)).length;
            }
        }
        return 1;
    }
}
