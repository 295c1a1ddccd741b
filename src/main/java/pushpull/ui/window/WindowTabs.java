package pushpull.ui.window;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import pushpull.ui.lesson.LessonPane;
import pushpull.ui.sweep.SweepPane;
import pushpull.ui.widget.LazyChildren;

/// Which tab is shown: the lab, the comparison, a sweep, or lessons. A lesson is read beside the stage of one of
/// the others.
public final class WindowTabs {
    private final TopBar top;
    private final Runnable relayout;
    private final List<Node> lab = new ArrayList<>();
    private @Nullable ComparisonPane comparison;
    private @Nullable SweepPane sweep;
    private @Nullable LessonPane lessons;
    private Tab shown = Tab.LAB;

    /// @param relayout called when the window has to be laid out anew
    WindowTabs(TopBar top, Runnable relayout) {
        this.top = top;
        this.relayout = relayout;
    }

    /// Adds parts of the lab, which take no keys and no clicks while it is not shown.
    void addLab(List<? extends Node> parts) {
        lab.addAll(parts);
    }

    void install(ComparisonPane pane, ObservableList<Node> children) {
        comparison = pane;
        pane.setManaged(false);
        LazyChildren.add(children, pane, 4);
    }

    void install(SweepPane pane, ObservableList<Node> children) {
        sweep = pane;
        pane.setManaged(false);
        LazyChildren.add(children, pane, 4);
    }

    void install(LessonPane pane, ObservableList<Node> children) {
        lessons = pane;
        pane.setManaged(false);
        LazyChildren.add(children, pane, 4.5);
    }

    /// Shows a tab, as it was left.
    public void show(Tab tab) {
        if (!isInstalled(tab)) {
            return;
        }
        shown = tab;
        boolean compares = tab == Tab.COMPARE || isReading() && isCompared();
        if (comparison != null) {
            comparison.enter(compares);
            comparison.setCovered(isReading());
        }
        if (sweep != null) {
            sweep.enter(tab == Tab.SWEEP);
        }
        if (lessons != null) {
            lessons.enter(tab == Tab.LESSONS);
        }
        boolean labShown = tab == Tab.LAB || isReading() && !isCompared();
        lab.forEach(part -> part.setDisable(!labShown));
        top.showTab(tab);
        relayout.run();
    }

    private boolean isInstalled(Tab tab) {
        return switch (tab) {
            case LAB -> true;
            case COMPARE -> comparison != null;
            case SWEEP -> sweep != null;
            case LESSONS -> lessons != null;
        };
    }

    private boolean isCompared() {
        return lessons != null && lessons.isCompared();
    }

    /// Whether a lesson is read beside the stage.
    boolean isReading() {
        return shown == Tab.LESSONS && lessons != null && lessons.isReading();
    }

    /// Shows the runs of the lesson without it.
    public void explore() {
        show(isCompared() ? Tab.COMPARE : Tab.LAB);
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

    /// The lessons if they are shown.
    @Nullable
    LessonPane lessons() {
        return lessons != null && lessons.isVisible() ? lessons : null;
    }

    /// Lays out what is shown over the lab.
    ///
    /// @param left width of the column beside the stage
    /// @param bottom where what stands below the stage begins
    void layout(double left, double width, double height, double bottom) {
        if (comparison != null) {
            comparison.setLeft(left);
            comparison.resizeRelocate(0, WindowLayout.TOP, width, height - WindowLayout.TOP);
        }
        if (sweep != null) {
            sweep.resizeRelocate(0, WindowLayout.TOP, width, height - WindowLayout.TOP);
        }
        if (lessons != null) {
            boolean reads = isReading();
            double below = (reads ? bottom : height) - WindowLayout.TOP;
            lessons.resizeRelocate(0, WindowLayout.TOP, reads ? left : width, below);
        }
    }

    /// How the window is divided: a lesson stands in place of the settings.
    WindowLayout divide(WindowLayout usual) {
        return isReading() ? usual.withLesson(LessonPane.READING) : usual;
    }
}
