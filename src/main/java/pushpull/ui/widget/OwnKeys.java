package pushpull.ui.widget;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// A page over the window whose controls keep all plain keys for themselves.
public interface OwnKeys {
    /// Whether a node is on such a page.
    static boolean hold(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof OwnKeys) {
                return true;
            }
        }
        return false;
    }
}
