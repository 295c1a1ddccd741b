package pushpull.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The expected numbers of a case: each field flat, in the order of the file, NaN if the reference gives none.
public final class ExpectedFields {
    private final SequencedMap<String, double[]> fields = new LinkedHashMap<>();
    private final String where;

    private ExpectedFields(String where) {
        this.where = where;
    }

    /// The fields of a case; inner ones as `outer.inner`.
    public static SequencedMap<String, double[]> of(OracleCase given) {
        ExpectedFields expected = new ExpectedFields(given.where());
        expected.object("", given.expected());
        return expected.fields;
    }

    private void object(String prefix, JsonNode object) {
        object.properties().forEach(field -> {
            String path = prefix + field.getKey();
            if (field.getValue().isObject()) {
                object(path + ".", field.getValue());
            } else {
                List<Double> numbers = new ArrayList<>();
                flatten(path, field.getValue(), numbers);
                fields.put(
                        path, numbers.stream().mapToDouble(Double::doubleValue).toArray());
            }
        });
    }

    private void flatten(String path, JsonNode node, List<Double> numbers) {
        if (node.isArray()) {
            node.forEach(item -> flatten(path, item, numbers));
        } else if (node.isNumber()) {
            numbers.add(node.doubleValue());
        } else if (node.isBoolean()) {
            numbers.add(node.booleanValue() ? 1.0 : 0.0);
        } else if (node.isNull()) {
            numbers.add(Double.NaN);
        } else {
            throw OracleException.of("field.leaf", where, path);
        }
    }
}
