package pushpull.ui.widget;

import javafx.collections.ObservableList;
import javafx.scene.Node;

/// Puts what lies over other things among the children of its parent when it is first shown: JavaFX dresses what is
/// hidden too, and at a start that would be a third of everything.
public final class LazyChildren {
    private LazyChildren() {}

    /// @param height above the rest, which stands at 0
    public static void add(ObservableList<Node> children, Node node, double height) {
        node.setViewOrder(-height);
        node.visibleProperty().subscribe(visible -> {
            if (visible && !children.contains(node)) {
                children.add(node);
            }
        });
    }
}
