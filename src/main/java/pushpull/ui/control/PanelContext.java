package pushpull.ui.control;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pushpull.train.Experiment;

/// What the parts of the experiment panel need of it.
///
/// @param experiment the settings that the panel shows
/// @param changed told key and value of every change
/// @param revealed asked to bring a part into view
record PanelContext(
        Supplier<@Nullable Experiment> experiment, BiConsumer<String, String> changed, Consumer<Node> revealed) {
    /// Of the row that is being turned.
    static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    void change(String key, String value) {
        changed.accept(key, value);
    }

    void reveal(Node part) {
        revealed.accept(part);
    }
}
