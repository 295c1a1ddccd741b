package pushpull.ui.window;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pushpull.ui.sweep.SweepPane;

/// What can stand in the place of the lab, one at a time.
final class WindowTabs {
    private final TopBar top;
    private final List<Node> lab;
    private final Runnable changed;
    private @Nullable ComparisonPane comparison;
    private @Nullable SweepPane sweep;

    /// @param lab what takes no keys while something else is shown
    /// @param changed told that another tab is shown
    WindowTabs(TopBar top, List<Node> lab, Runnable changed) {
        this.top = top;
        this.lab = lab;
        this.changed = changed;
    }

    void install(ComparisonPane pane) {
        comparison = pane;
        pane.setManaged(false);
    }

    void install(SweepPane pane) {
        sweep = pane;
        pane.setManaged(false);
    }

    void show(Tab tab) {
        if (comparison != null) {
            comparison.enter(tab == Tab.COMPARE);
        }
        if (sweep != null) {
            sweep.enter(tab == Tab.SWEEP);
        }
        top.showTab(tab);
        lab.forEach(part -> part.setDisable(tab != Tab.LAB));
        changed.run();
    }

    /// The comparison if it is shown instead of the lab.
    @Nullable
    ComparisonPane comparison() {
        return comparison != null && comparison.isVisible() ? comparison : null;
    }

    /// The sweep if it is shown instead of the lab.
    @Nullable
    SweepPane sweep() {
        return sweep != null && sweep.isVisible() ? sweep : null;
    }

    /// @param left the width of the settings
    void layout(double left, double width, double height) {
        if (comparison != null) {
            comparison.setLeft(left);
            comparison.resizeRelocate(0, WindowLayout.TOP, width, height - WindowLayout.TOP);
        }
        if (sweep != null) {
            sweep.resizeRelocate(0, WindowLayout.TOP, width, height - WindowLayout.TOP);
        }
    }
}
