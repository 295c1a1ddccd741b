package pushpull.ui.widget;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/// Says what things on the screen are: each carries its explanation, and [RestingExplanations] shows it.
public final class ExplainedNodes {
    private static final String KEY = "pushpull.explained";

    private ExplainedNodes() {}

    /// What is explained of a node.
    @FunctionalInterface
    public interface Source {
        /// @param x of the pointer in the node; not a number if the node has the focus
        Optional<Explanation> at(double x, double y);
    }

    /// A node and what is said of it.
    public record Found(Node node, Explanation explanation) {}

    /// Explains a node by a key of the bundle; its own name is the title if the bundle has none.
    public static void explain(Node node, String key) {
        explain(node, () -> Explanation.of(key, name(node)));
    }

    public static void explain(Node node, Supplier<Explanation> explanation) {
        explain(node, (_, _) -> Optional.of(explanation.get()));
    }

    /// Explains a node that shows several things.
    public static void explain(Node node, Source source) {
        node.getProperties().put(KEY, source);
    }

    /// The explanation of the node itself or of the nearest parent that has one.
    ///
    /// @param x of the pointer in the scene; not a number if the node has the focus
    public static Optional<Found> of(Node node, double x, double y) {
        Node at = node;
        while (at != null) {
            if (at.getProperties().get(KEY) instanceof Source source) {
                Node found = at;
                boolean pointed = !Double.isNaN(x);
                return source.at(
                                pointed ? at.sceneToLocal(x, y).getX() : x,
                                pointed ? at.sceneToLocal(x, y).getY() : y)
                        .map(explanation -> new Found(found, explanation));
            }
            at = at.getParent();
        }
        return Optional.empty();
    }

    /// Whether a node is explained itself.
    static boolean isExplained(Node node) {
        return node.getProperties().containsKey(KEY);
    }

    private static String name(Node node) {
        @Nullable String accessible = node.getAccessibleText();
        return accessible != null ? accessible : node instanceof Labeled labeled ? labeled.getText() : "";
    }
}
