package pushpull.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import pushpull.data.ColumnScale;
import pushpull.data.TableColumns;
import pushpull.embed.ClassCentroids;
import pushpull.embed.EncoderOrigin;
import pushpull.embed.EncoderWeights;
import pushpull.embed.EncoderWeights.AffineLayer;
import pushpull.embed.KeptEncoder;
import pushpull.encode.Activation;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.tensor.Matrix;

/// Reads what [EncoderFile] writes; what is missing or does not fit together is said by its name.
public final class EncoderReader {
    private static final long LARGEST = 256L << 20;

    private final String path;

    private EncoderReader(String path) {
        this.path = path;
    }

    /// The encoder of a file.
    ///
    /// @throws FileException if it cannot be read
    public static KeptEncoder read(String path) {
        EncoderReader reader = new EncoderReader(path);
        try {
            String text = AtomicFile.text(Path.of(path), LARGEST);
            if (text == null) {
                throw FileException.of("encoder.missing", path);
            }
            JsonNode file = new JsonMapper().readTree(text);
            if (!EncoderFile.FORMAT.equals(file.path("format").asText())) {
                throw FileException.of("encoder.format", path, EncoderFile.FORMAT);
            }
            return reader.encoder(file);
        } catch (InvalidPathException _) {
            throw FileException.of("encoder.missing", path);
        } catch (JsonProcessingException _) {
            throw FileException.of("encoder.format", path, EncoderFile.FORMAT);
        }
    }

    private KeptEncoder encoder(JsonNode file) {
        List<String> columns = new ArrayList<>();
        array(file, "columns").forEach(column -> columns.add(text(column, "name")));
        List<String> labels = texts(file, "labels");
        EncoderWeights weights = new EncoderWeights(layers(file, columns.size()), activation(file), flag(file));
        JsonNode classes = file.get("classes");
        return new KeptEncoder(
                origin(file),
                columns,
                new TableColumns(labels, scale(file)),
                weights,
                classes == null ? null : classes(classes, weights.dimensions()));
    }

    private EncoderOrigin origin(JsonNode file) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        JsonNode written = file.path("settings");
        require(written.isObject(), "settings");
        written.fieldNames().forEachRemaining(key -> settings.put(key, text(written, key)));
        try {
            Settings.read(Experiment.class, settings);
        } catch (SettingsException _) {
            throw broken("settings");
        }
        return new EncoderOrigin(
                text(file, "version"),
                text(file, "title"),
                (long) number(file, "step"),
                text(file, "hash"),
                text(file, "data"),
                settings);
    }

    private @Nullable ColumnScale scale(JsonNode file) {
        List<Double> means = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        for (JsonNode column : array(file, "columns")) {
            if (!column.has("mean")) {
                return null;
            }
            means.add(number(column, "mean"));
            deviations.add(number(column, "deviation"));
        }
        return new ColumnScale(means, deviations);
    }

    private List<AffineLayer> layers(JsonNode file, int columns) {
        List<AffineLayer> layers = new ArrayList<>();
        int inputs = columns;
        for (JsonNode layer : array(file, "layers")) {
            Matrix weights = matrix(layer, "weights", inputs);
            double[] bias = numbers(array(layer, "bias"), "bias");
            require(bias.length == weights.rows() && bias.length > 0, "bias");
            layers.add(new AffineLayer(weights, Matrix.owning(bias.length, 1, bias)));
            inputs = weights.rows();
        }
        require(!layers.isEmpty(), "layers");
        return layers;
    }

    private Activation activation(JsonNode file) {
        String name = text(file, "activation").toUpperCase(Locale.ROOT);
        for (Activation activation : Activation.values()) {
            if (activation.name().equals(name)) {
                return activation;
            }
        }
        throw broken("activation");
    }

    private boolean flag(JsonNode file) {
        require(file.path("normalize").isBoolean(), "normalize");
        return file.path("normalize").booleanValue();
    }

    private ClassCentroids classes(JsonNode node, int dimensions) {
        List<String> names = texts(node, "names");
        Matrix centroids = matrix(node, "centroids", dimensions);
        require(!names.isEmpty() && names.size() == centroids.rows(), "names");
        require(node.path("byDirection").isBoolean(), "byDirection");
        ClassCentroids.Calibration calibration = new ClassCentroids.Calibration(
                (int) number(node, "calibrationPoints"),
                node.path("calibrationHeldOut").booleanValue());
        return new ClassCentroids(
                names, centroids, node.path("byDirection").booleanValue(), number(node, "sharpness"), calibration);
    }

    private Matrix matrix(JsonNode node, String name, int columns) {
        List<double[]> rows = new ArrayList<>();
        array(node, name).forEach(row -> rows.add(numbers(row, name)));
        for (double[] row : rows) {
            require(row.length == columns, name);
        }
        return rows.isEmpty() ? Matrix.of(0, columns) : Matrix.ofRows(rows.toArray(double[][]::new));
    }

    private double[] numbers(JsonNode row, String name) {
        double[] values = new double[row.size()];
        for (int i = 0; i < values.length; i++) {
            require(row.get(i).isNumber(), name);
            values[i] = row.get(i).doubleValue();
        }
        return values;
    }

    private JsonNode array(JsonNode node, String name) {
        require(node.path(name).isArray(), name);
        return node.path(name);
    }

    private List<String> texts(JsonNode node, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : array(node, name)) {
            require(text.isTextual(), name);
            texts.add(text.textValue());
        }
        return texts;
    }

    private String text(JsonNode node, String name) {
        require(node.path(name).isTextual(), name);
        return node.path(name).textValue();
    }

    private double number(JsonNode node, String name) {
        require(node.path(name).isNumber(), name);
        return node.path(name).doubleValue();
    }

    private void require(boolean holds, String name) {
        if (!holds) {
            throw broken(name);
        }
    }

    private FileException broken(String name) {
        return FileException.of("encoder.broken", path, name);
    }
}
