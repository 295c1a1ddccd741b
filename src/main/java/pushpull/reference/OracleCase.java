package pushpull.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import pushpull.dialect.Argument;

/// One case of a reference file: inputs, parameters, and the expected results.
///
/// @param name unique in its file
/// @param kind which formula, under `loss` or `kind` in the file
/// @param tags how the expected numbers are asserted
/// @param body the whole case
/// @param where file, line and name, for messages
public record OracleCase(String name, String kind, Set<String> tags, ObjectNode body, String where) {
    /// Reads a case and checks its required fields.
    ///
    /// @throws OracleException if one is missing or of another type
    public static OracleCase of(JsonNode node, String place) {
        if (!(node instanceof ObjectNode body)) {
            throw OracleException.of("case.object", place);
        }
        Fields fields = new Fields(body, place);
        String name = fields.word("name");
        String where = place + ", " + name;
        fields = new Fields(body, where);
        String kind = fields.has("loss") ? fields.word("loss") : fields.word("kind");
        if (!(body.path("expected") instanceof ObjectNode)) {
            throw OracleException.of("case.expected", where);
        }
        return new OracleCase(name, kind, Set.copyOf(new TreeSet<>(fields.words("tags"))), body, where);
    }

    /// Whether it is a case of a loss.
    public boolean isLoss() {
        return body.has("loss");
    }

    /// The inputs.
    public Fields inputs() {
        return new Fields(body, where);
    }

    /// The parameters of the formula; empty if the case gives none.
    public Fields params() {
        return new Fields(body.path("params"), where + ", params");
    }

    /// The parameters as the arguments of a library call.
    ///
    /// @throws OracleException if one is a list or an object
    public Map<String, Argument> arguments() {
        return params().arguments();
    }

    public ObjectNode expected() {
        return (ObjectNode) body.get("expected");
    }

    public boolean has(String tag) {
        return tags.contains(tag);
    }

    /// The same case with other inputs.
    public OracleCase with(ObjectNode other) {
        return new OracleCase(name, kind, tags, other, where);
    }
}
