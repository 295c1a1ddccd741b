package pushpull.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import pushpull.statistics.LabelledPoints;
import pushpull.tensor.Matrix;

/// Reads bundled reference cases and compares numbers with them.
final class OracleCases {
    private OracleCases() {}

    /// One test for each case of a kind.
    static Stream<DynamicTest> tests(String file, String kind, Consumer<JsonNode> check) {
        return StreamSupport.stream(read(file).get("cases").spliterator(), false)
                .filter(given -> given.get("kind").asText().equals(kind))
                .map(given -> DynamicTest.dynamicTest(given.get("name").asText(), () -> check.accept(given)));
    }

    static Matrix matrix(JsonNode node) {
        return Matrix.ofRows(stream(node).map(OracleCases::doubles).toArray(double[][]::new));
    }

    static double[] doubles(JsonNode node) {
        return stream(node).mapToDouble(JsonNode::asDouble).toArray();
    }

    static int[] ints(JsonNode node) {
        return stream(node).mapToInt(JsonNode::asInt).toArray();
    }

    static boolean[] flags(JsonNode node) {
        int[] ones = ints(node);
        boolean[] flags = new boolean[ones.length];
        for (int i = 0; i < ones.length; i++) {
            flags[i] = ones[i] == 1;
        }
        return flags;
    }

    static LabelledPoints labelled(JsonNode given) {
        return new LabelledPoints(matrix(given.get("embeddings")), ints(given.get("labels")));
    }

    static boolean hasTag(JsonNode given, String tag) {
        return stream(given.path("tags")).anyMatch(node -> node.asText().equals(tag));
    }

    /// A field that the case may lack, and NaN if the reference has null.
    static void close(JsonNode expected, String field, double actual, double tolerance) {
        JsonNode node = expected.path(field);
        if (node.isNull()) {
            assertTrue(Double.isNaN(actual), field + " has no value, but is " + actual);
        } else if (!node.isMissingNode()) {
            double value = node.asDouble();
            assertEquals(value, actual, tolerance * Math.max(1, Math.abs(value)), field);
        }
    }

    /// A list of numbers that the case may lack, relative to the largest.
    static void close(JsonNode expected, String field, double[] actual, double tolerance) {
        JsonNode node = expected.path(field);
        if (!node.isMissingNode()) {
            close(field, doubles(node), actual, tolerance);
        }
    }

    static void close(JsonNode expected, String field, Matrix actual, double tolerance) {
        JsonNode node = expected.path(field);
        if (!node.isMissingNode()) {
            close(field, matrix(node).toArray(), actual.toArray(), tolerance);
        }
    }

    private static void close(String field, double[] expected, double[] actual, double tolerance) {
        double scale = 1;
        for (double value : expected) {
            scale = Math.max(scale, Math.abs(value));
        }
        assertEquals(expected.length, actual.length, field);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], tolerance * scale, field + " at " + i);
        }
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static JsonNode read(String file) {
        String path = "/pushpull/reference/" + file + ".json.gz";
        try (InputStream in = Objects.requireNonNull(OracleCases.class.getResourceAsStream(path), path)) {
            return new ObjectMapper().readTree(new GZIPInputStream(in));
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
