package pushpull.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import pushpull.array.EmbeddingArrays;
import pushpull.table.CsvChoice;
import pushpull.table.CsvLabels;
import pushpull.table.CsvRemarks;
import pushpull.table.DataException;
import pushpull.table.UnlabelledRows;

/// Reads embeddings that were kept as an array into points; a point's id is the number of its row, from 0.
final class ArrayReader {
    private ArrayReader() {}

    /// The points of a file.
    ///
    /// @param choice which of its arrays are the embeddings and which the labels
    static RecordedPoints recorded(String file, CsvChoice choice) {
        if (Stream.of(choice.id(), choice.drop(), choice.split()).anyMatch(name -> !name.isBlank())) {
            throw DataException.of("array.columns", file);
        }
        EmbeddingArrays arrays = EmbeddingArrays.read(file, choice.columns(), choice.label());
        CsvRemarks remarks = new CsvRemarks(file);
        CsvLabels labels = new CsvLabels(choice.noLabel());
        List<String> given = arrays.labels();
        if (given != null && !given.stream().allMatch(labels::add)) {
            throw DataException.of("array.classes", file, CsvLabels.most());
        }
        boolean keeps = choice.unlabelled() == UnlabelledRows.KEEP;
        if (labels.unlabelled() > 0) {
            remarks.add(keeps ? "unlabelled" : "leftout", labels.unlabelled());
        }
        int[] classes = labels.isEmpty() ? new int[arrays.rows().length] : labels.ranked();
        if (labels.isEmpty()) {
            Arrays.fill(classes, Points.UNLABELLED);
        }
        PointSchema columns = new PointSchema(
                        PointSchema.of(arrays.embeddings().columns(), 0).featureNames(),
                        labels.isEmpty() ? List.of() : labels.classes(),
                        null)
                .with(arrays.remarks())
                .with(remarks.said());
        Points points = Points.of(arrays.rows(), List.of(arrays.embeddings()), classes, columns);
        Points complete = CompleteRows.of(points, file, choice.incomplete());
        Points kept = keeps || labels.isEmpty() ? complete : labelled(complete);
        return new RecordedPoints(kept, arrays.step(), arrays.loss());
    }

    private static Points labelled(Points points) {
        return points.chosen(IntStream.range(0, points.size())
                .filter(i -> points.label(i) != Points.UNLABELLED)
                .toArray());
    }
}
