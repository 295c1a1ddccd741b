package pushpull.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import pushpull.data.ColumnScale;
import pushpull.embed.ClassCentroids;
import pushpull.embed.EncoderOrigin;
import pushpull.embed.EncoderWeights;
import pushpull.embed.KeptEncoder;
import pushpull.experiment.Script;
import pushpull.settings.Settings;
import pushpull.table.DataFile;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.timeline.ScriptRunner;

/// A kept encoder as a file: JSON that [EncoderReader] reads back to the same bits, or ONNX if its name says so.
///
/// The JSON has `format`, where the encoder comes from, its `settings`, `columns` with mean and deviation where they
/// are scaled, `layers` with weights (one list an output) and bias, and `classes` with their centroids.
public final class EncoderFile {
    /// What `format` says.
    static final String FORMAT = "pushpull encoder 1";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EncoderFile() {}

    /// The encoder of a run as it stands.
    ///
    /// @throws pushpull.settings.SettingsException if it has none
    public static KeptEncoder of(ScriptRunner run, String title, WorkerPool workers) {
        Script script = run.done();
        EncoderOrigin origin = new EncoderOrigin(
                ProgramVersion.text(),
                title,
                run.step(),
                run.hash(),
                DataFile.hash(DataFiles.of(script)),
                Settings.flatten(run.training().experiment()));
        return KeptEncoder.of(run.training(), origin, workers);
    }

    /// Writes an encoder, first beside its place.
    ///
    /// @throws FileException if it cannot be written
    public static void write(KeptEncoder encoder, Path path) {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".onnx")) {
            AtomicFile.write(path, out -> OnnxModel.of(encoder).writeTo(out));
        } else {
            Results.write(path, text(encoder));
        }
    }

    /// The file's text.
    static String text(KeptEncoder encoder) {
        EncoderOrigin origin = encoder.origin();
        ObjectNode file = JSON.objectNode();
        file.put("format", FORMAT);
        file.put("version", origin.version());
        file.put("title", origin.title());
        file.put("seed", encoder.experiment().seed());
        file.put("step", origin.step());
        file.put("hash", origin.hash());
        file.put("data", origin.data());
        origin.settings().forEach(file.putObject("settings")::put);
        columns(encoder, file.putArray("columns"));
        encoder.table().labels().forEach(file.putArray("labels")::add);
        file.put("activation", encoder.weights().activation().name());
        file.put("normalize", encoder.weights().normalize());
        ArrayNode layers = file.putArray("layers");
        for (EncoderWeights.AffineLayer layer : encoder.weights().layers()) {
            ObjectNode node = layers.addObject();
            node.set("weights", rows(layer.weights()));
            node.set("bias", numbers(layer.bias().toArray()));
        }
        ClassCentroids classes = encoder.classes();
        if (classes != null) {
            classes(classes, file.putObject("classes"));
        }
        return file.toPrettyString() + "\n";
    }

    private static void columns(KeptEncoder encoder, ArrayNode columns) {
        ColumnScale scale = encoder.table().scale();
        for (int i = 0; i < encoder.columns().size(); i++) {
            ObjectNode column =
                    columns.addObject().put("name", encoder.columns().get(i));
            if (scale != null) {
                column.put("mean", scale.means().get(i));
                column.put("deviation", scale.deviations().get(i));
            }
        }
    }

    private static void classes(ClassCentroids classes, ObjectNode node) {
        classes.names().forEach(node.putArray("names")::add);
        node.set("centroids", rows(classes.centroids()));
        node.put("byDirection", classes.byDirection());
        node.put("sharpness", classes.sharpness());
        node.put("calibrationPoints", classes.calibration().points());
        node.put("calibrationHeldOut", classes.calibration().heldOut());
    }

    private static ArrayNode rows(Matrix matrix) {
        ArrayNode rows = JSON.arrayNode();
        for (int i = 0; i < matrix.rows(); i++) {
            rows.add(numbers(matrix.row(i)));
        }
        return rows;
    }

    private static ArrayNode numbers(double... values) {
        ArrayNode numbers = JSON.arrayNode();
        Arrays.stream(values).forEach(numbers::add);
        return numbers;
    }
}
