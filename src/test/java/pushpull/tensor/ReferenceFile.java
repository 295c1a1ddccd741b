package pushpull.tensor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/// The reference vectors bundled with the program.
public final class ReferenceFile {
    private ReferenceFile() {}

    /// The cases of a bundled file.
    public static List<Node> cases(String name) throws IOException {
        String path = "/pushpull/reference/" + name + ".json.gz";
        try (InputStream packed = Objects.requireNonNull(ReferenceFile.class.getResourceAsStream(path), path);
                InputStream text = new GZIPInputStream(packed);
                JsonParser parser = new JsonFactory().createParser(text)) {
            parser.nextToken();
            return new Node(value(parser)).get("cases").list();
        }
    }

    /// A value of a reference file; what is asked for and missing fails.
    public record Node(Object value) {
        public boolean has(String key) {
            return ((Map<?, ?>) value).containsKey(key);
        }

        public Node get(String key) {
            return new Node(Objects.requireNonNull(((Map<?, ?>) value).get(key), key));
        }

        public List<Node> list() {
            return ((List<?>) value).stream().<Node>map(Node::new).toList();
        }

        public double number() {
            return (Double) value;
        }

        public String text() {
            return (String) value;
        }

        public boolean flag() {
            return (Boolean) value;
        }

        public double[] vector() {
            return list().stream().mapToDouble(Node::number).toArray();
        }

        public Matrix matrix() {
            return Matrix.ofRows(list().stream().map(Node::vector).toArray(double[][]::new));
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> "null";
            default -> parser.getText();
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            map.put(key, value(parser));
        }
        return map;
    }

    private static List<Object> array(JsonParser parser) throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }
}
