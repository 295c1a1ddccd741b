package pushpull.embed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.data.ColumnScale;
import pushpull.data.CsvReader;
import pushpull.data.Points;
import pushpull.data.TableColumns;
import pushpull.encode.DenseNetwork;
import pushpull.experiment.Experiment;
import pushpull.experiment.RunMessages;
import pushpull.settings.Settings;
import pushpull.table.CsvChoice;
import pushpull.table.CsvExpectation;
import pushpull.table.DataException;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.train.Training;

/// An encoder as it was when its run ended, with all that new points need to be embedded by it.
///
/// @param columns the names of the numbers that it reads, in their order
/// @param table how they were scaled, and which columns made the classes
/// @param classes where the classes lie; null if no training point had a label
public record KeptEncoder(
        EncoderOrigin origin,
        List<String> columns,
        TableColumns table,
        EncoderWeights weights,
        @Nullable ClassCentroids classes) {
    public KeptEncoder {
        columns = List.copyOf(columns);
    }

    /// Refuses an experiment that has no encoder: its points are embedded one by one, and a new one nowhere.
    ///
    /// @throws pushpull.settings.SettingsException in words
    public static void check(Experiment experiment) {
        if (experiment.encoder().isOfPoints()) {
            throw RunMessages.refused("encoder", "refused.keep", experiment.encoder());
        }
    }

    /// The encoder of a training as it stands.
    ///
    /// @throws pushpull.settings.SettingsException if it has none
    public static KeptEncoder of(Training training, EncoderOrigin origin, WorkerPool workers) {
        Experiment experiment = training.experiment();
        check(experiment);
        Points points = training.data().points();
        EncoderWeights weights = EncoderWeights.of((DenseNetwork) training.current(), training.isNormalized());
        KeptEncoder unnamed = new KeptEncoder(
                origin, points.columns().featureNames(), points.columns().table(), weights, null);
        return unnamed.with(unnamed.classes(points, weights.embed(points.features(), workers), experiment));
    }

    private KeptEncoder with(@Nullable ClassCentroids found) {
        return new KeptEncoder(origin, columns, table, weights, found);
    }

    /// The settings of the run.
    public Experiment experiment() {
        return Settings.read(Experiment.class, origin.settings());
    }

    /// Where the classes of embedded points lie; null if no point that is not held out has a label.
    public @Nullable ClassCentroids classes(Points points, Matrix embeddings) {
        return classes(points, embeddings, experiment());
    }

    private @Nullable ClassCentroids classes(Points points, Matrix embeddings, Experiment experiment) {
        boolean none = true;
        for (int i : points.training()) {
            none &= points.label(i) < 0;
        }
        boolean byDirection =
                experiment.distance().isOnSphere() || experiment.encoder().normalize();
        return none
                ? null
                : ClassCentroids.of(
                        embeddings, points.labels(), points.heldOutFlags(), points.classNames(), byDirection);
    }

    /// The points of a table that has the columns of this encoder, among others and in any order.
    ///
    /// @param label the column of labels; empty if it is the one of the run, or is called so
    /// @param id a column that names points; empty if it is found out
    /// @throws DataException if a column is missing, or the table cannot be read
    public Points read(String file, String label, String id) {
        CsvExpectation expected = new CsvExpectation(columns, table.labels());
        Points points = CsvReader.read(file, CsvChoice.expecting(expected, label, id));
        if (points.dimensions() != columns.size()) {
            throw DataException.of("csv.inputs", file, points.dimensions(), columns.size());
        }
        return points;
    }

    /// The embeddings of points as they stand in a table, one a row.
    public Matrix embed(Matrix points, WorkerPool workers) {
        ColumnScale scale = table.scale();
        return weights.embed(scale == null ? points : scale.apply(points), workers);
    }
}
