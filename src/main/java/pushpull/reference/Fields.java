package pushpull.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushpull.dialect.Argument;
import pushpull.tensor.Matrix;

/// The fields of an object in a reference file, read strictly: a wrong type is reported with its place.
///
/// @param node the object
/// @param where file, line and case, for messages
public record Fields(JsonNode node, String where) {
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    public double number(String name) {
        return number(require(name), name);
    }

    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    public int integer(String name) {
        return integer(require(name), name);
    }

    public int integer(String name, int otherwise) {
        return has(name) ? integer(name) : otherwise;
    }

    public boolean flag(String name, boolean otherwise) {
        if (!has(name)) {
            return otherwise;
        }
        if (!node.get(name).isBoolean()) {
            throw OracleException.of("field.boolean", where, name);
        }
        return node.get(name).booleanValue();
    }

    public String word(String name) {
        JsonNode field = require(name);
        if (!field.isTextual()) {
            throw OracleException.of("field.text", where, name);
        }
        return field.textValue();
    }

    public String word(String name, String otherwise) {
        return has(name) ? word(name) : otherwise;
    }

    /// A list of texts, empty if there is none.
    public List<String> words(String name) {
        List<String> words = new ArrayList<>();
        if (has(name)) {
            list(node.get(name), name).forEach(item -> words.add(item.asText()));
        }
        return words;
    }

    public double[] numbers(String name) {
        return numbers(require(name), name);
    }

    public int[] integers(String name) {
        return integers(require(name), name);
    }

    /// Lists of whole numbers: triplets, pairs, batches.
    public int[][] tuples(String name) {
        JsonNode rows = list(require(name), name);
        int[][] tuples = new int[rows.size()][];
        for (int i = 0; i < tuples.length; i++) {
            tuples[i] = integers(rows.get(i), name + "[" + i + "]");
        }
        return tuples;
    }

    public Matrix matrix(String name) {
        return matrix(require(name), name);
    }

    /// A list of matrices: the layers of a network, the negatives of each query.
    public List<Matrix> matrices(String name) {
        JsonNode items = list(require(name), name);
        List<Matrix> matrices = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            matrices.add(matrix(items.get(i), name + "[" + i + "]"));
        }
        return matrices;
    }

    /// A list of lists of numbers of different lengths, such as the biases of a network.
    public List<double[]> lists(String name) {
        JsonNode items = list(require(name), name);
        List<double[]> lists = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            lists.add(numbers(items.get(i), name + "[" + i + "]"));
        }
        return lists;
    }

    public Fields object(String name) {
        return new Fields(require(name), where + ", " + name);
    }

    /// All fields as the arguments of a library call; null ones are left out.
    public Map<String, Argument> arguments() {
        Map<String, Argument> arguments = new HashMap<>();
        node.properties().stream()
                .filter(field -> has(field.getKey()))
                .forEach(field -> arguments.put(field.getKey(), argument(field.getKey(), field.getValue())));
        return arguments;
    }

    private Argument argument(String name, JsonNode field) {
        if (field.isNumber()) {
            return new Argument.Real(field.doubleValue());
        }
        if (field.isBoolean()) {
            return new Argument.Flag(field.booleanValue());
        }
        if (field.isTextual()) {
            return new Argument.Word(field.textValue());
        }
        throw OracleException.of("field.argument", where, name);
    }

    private JsonNode require(String name) {
        if (!has(name)) {
            throw OracleException.of("field.missing", where, name);
        }
        return node.get(name);
    }

    private Matrix matrix(JsonNode rows, String name) {
        double[][] values = new double[list(rows, name).size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = numbers(rows.get(i), name + "[" + i + "]");
            if (values[i].length != values[0].length) {
                throw OracleException.of("field.ragged", where, name, i, values[i].length, values[0].length);
            }
        }
        return Matrix.ofRows(values);
    }

    private double[] numbers(JsonNode items, String name) {
        double[] numbers = new double[list(items, name).size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(items.get(i), name + "[" + i + "]");
        }
        return numbers;
    }

    private int[] integers(JsonNode items, String name) {
        int[] integers = new int[list(items, name).size()];
        for (int i = 0; i < integers.length; i++) {
            integers[i] = integer(items.get(i), name + "[" + i + "]");
        }
        return integers;
    }

    private JsonNode list(JsonNode field, String name) {
        if (!field.isArray()) {
            throw OracleException.of("field.list", where, name);
        }
        return field;
    }

    private double number(JsonNode field, String name) {
        if (!field.isNumber()) {
            throw OracleException.of("field.number", where, name);
        }
        return field.doubleValue();
    }

    private int integer(JsonNode field, String name) {
        if (!field.isNumber() || field.doubleValue() != Math.rint(field.doubleValue()) || !field.canConvertToInt()) {
            throw OracleException.of("field.integer", where, name);
        }
        return field.intValue();
    }
}
