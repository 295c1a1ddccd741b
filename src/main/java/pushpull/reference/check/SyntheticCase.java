package pushpull.reference.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import pushpull.reference.ComputedFields;
import pushpull.reference.Fields;
import pushpull.reference.OracleCase;
import pushpull.reference.UnsupportedCaseException;
import pushpull.tensor.Matrix;

/// A case put together in code, to compute a loss within a case of another kind.
final class SyntheticCase {
    private final ObjectNode body = JsonNodeFactory.instance.objectNode();
    private final ObjectNode params = body.putObject("params");
    private final OracleCase asking;
    private final String loss;

    /// @param loss the loss to compute
    /// @param asking the case that needs it
    SyntheticCase(String loss, OracleCase asking) {
        this.loss = loss;
        this.asking = asking;
        body.putObject("expected");
    }

    SyntheticCase param(String name, double value) {
        params.put(name, value);
        return this;
    }

    SyntheticCase param(String name, boolean value) {
        params.put(name, value);
        return this;
    }

    SyntheticCase param(String name, String value) {
        params.put(name, value);
        return this;
    }

    /// Copies all parameters of an object.
    SyntheticCase params(Fields fields) {
        fields.node().properties().forEach(entry -> params.set(entry.getKey(), entry.getValue()));
        return this;
    }

    /// Copies an input of the asking case.
    SyntheticCase input(String name) {
        body.set(name, asking.body().path(name));
        return this;
    }

    SyntheticCase input(String name, Matrix matrix) {
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
    SyntheticCase blocks(String name, Matrix matrix) {
        input(name, matrix);
        body.set(name, JsonNodeFactory.instance.arrayNode().add(body.get(name)));
        return this;
    }

    SyntheticCase input(String name, int... numbers) {
        ArrayNode list = body.putArray(name);
        for (int number : numbers) {
            list.add(number);
        }
        return this;
    }

    SyntheticCase input(String name, int[]... tuples) {
        ArrayNode list = body.putArray(name);
        for (int[] tuple : tuples) {
            ArrayNode row = list.addArray();
            for (int number : tuple) {
                row.add(number);
            }
        }
        return this;
    }

    /// The computed fields of the loss.
    ComputedFields compute(CaseEvaluator evaluator) {
        Checker checker = Checkers.LOSSES.get(loss);
        if (checker == null) {
            throw UnsupportedCaseException.of(
                    asking.where(), "loss", loss, String.join(", ", Checkers.LOSSES.keySet()));
        }
        return checker.compute(new OracleCase(loss, loss, Set.of(), body, asking.where()), evaluator);
    }

    /// The value of the loss.
    double value(CaseEvaluator evaluator) {
        return compute(evaluator).first("value");
    }
}
