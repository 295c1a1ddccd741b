package pushpull.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import pushpull.tensor.Matrix;

/// A case that is put together here, to ask a checker of losses something within another kind of case.
final class Written {
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final ObjectNode params = body.putObject("params");
    private final OracleCase asking;
    private final String loss;

    /// @param loss whose formula is asked for
    /// @param asking the case that it is asked for
    Written(String loss, OracleCase asking) {
        this.loss = loss;
        this.asking = asking;
        body.putObject("expected");
    }

    Written param(String name, double value) {
        params.put(name, value);
        return this;
    }

    Written param(String name, boolean value) {
        params.put(name, value);
        return this;
    }

    Written param(String name, String value) {
        params.put(name, value);
        return this;
    }

    /// Takes over all parameters of an object.
    Written params(Fields fields) {
        fields.node().properties().forEach(entry -> params.set(entry.getKey(), entry.getValue()));
        return this;
    }

    /// Takes an input over from the asking case.
    Written input(String name) {
        body.set(name, asking.body().path(name));
        return this;
    }

    Written input(String name, Matrix matrix) {
        ArrayNode rows = body.putArray(name);
        for (int i = 0; i < matrix.rows(); i++) {
            ArrayNode row = rows.addArray();
            for (double number : matrix.row(i)) {
                row.add(number);
            }
        }
        return this;
    }

    /// One block of points for a single query.
    Written blocks(String name, Matrix matrix) {
        input(name, matrix);
        body.set(name, JsonNodeFactory.instance.arrayNode().add(body.get(name)));
        return this;
    }

    Written input(String name, int... numbers) {
        ArrayNode list = body.putArray(name);
        for (int number : numbers) {
            list.add(number);
        }
        return this;
    }

    Written input(String name, int[]... tuples) {
        ArrayNode list = body.putArray(name);
        for (int[] tuple : tuples) {
            ArrayNode row = list.addArray();
            for (int number : tuple) {
                row.add(number);
            }
        }
        return this;
    }

    /// The answers of the loss.
    Answers answer(Engine engine) {
        Checker checker = Checkers.LOSSES.get(loss);
        if (checker == null) {
            throw Refusal.of(asking.where(), "loss", loss, String.join(", ", Checkers.LOSSES.keySet()));
        }
        return checker.answer(new OracleCase(loss, loss, Set.of(), body, asking.where()), engine);
    }

    /// The value of the loss.
    double value(Engine engine) {
        return answer(engine).first("value");
    }
}
