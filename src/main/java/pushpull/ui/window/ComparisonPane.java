package pushpull.ui.window;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.paint.render.PaintThread;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.ui.compare.ComparisonView;
import pushpull.ui.file.Gallery;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.ComparisonModel;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.ExplainedNodes;

/// The tab *Compare*: the comparison that is open, or what can be compared.
///
/// While it is shown, the lab's run pauses, and the comparison pauses while it is not.
public final class ComparisonPane extends Region {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final LabModel model;
    private final PaintThread paintThread;
    private final BackgroundJobs backgroundJobs;
    private final Source source;
    private final Consumer<Boolean> showing;
    private @Nullable VBox start;
    private @Nullable Gallery gallery;
    private @Nullable ComparisonModel open;
    private @Nullable ComparisonView view;
    private double left;

    /// Where comparisons come from.
    public interface Source {
        /// Opens a comparison of the gallery.
        void openGallery(String name, Consumer<ComparisonModel> then);

        /// Opens the lab's run beside itself.
        void openRun(Consumer<ComparisonModel> then);

        /// Goes on with one of the runs in the lab.
        void openInLab(int run);

        /// Ends the comparison that is open; it is no longer kept.
        void close();
    }

    /// @param showing shows this tab or the lab
    public ComparisonPane(
            LabModel model,
            PaintThread paintThread,
            BackgroundJobs backgroundJobs,
            Source source,
            Consumer<Boolean> showing) {
        this.model = model;
        this.paintThread = paintThread;
        this.backgroundJobs = backgroundJobs;
        this.source = source;
        this.showing = showing;
        getStyleClass().add("compare-pane");
        setVisible(false);
        model.now().subscribe(now -> frame(now.longValue()));
    }

    /// Offers what can be compared. The page is made when it is first seen, so that a start of the program does not
    /// wait for it.
    private void offer() {
        if (start == null) {
            make();
        }
        if (start != null && gallery != null) {
            start.setVisible(true);
            gallery.enter();
        }
    }

    private void make() {
        Button beside = new Button(TEXTS.get("compare.run"));
        beside.setId("compare-run");
        ExplainedNodes.explain(beside, "compare.run");
        beside.setOnAction(_ -> source.openRun(this::show));
        Gallery made =
                Gallery.ofComparisons(model.theme(), backgroundJobs, name -> source.openGallery(name, this::show));
        VBox page = new VBox(beside, made);
        page.getStyleClass().add("compare-start");
        page.setManaged(false);
        start = page;
        gallery = made;
        getChildren().add(page);
        requestLayout();
    }

    private void frame(long now) {
        if (isVisible() && open != null) {
            open.frame(now);
        }
    }

    /// Shows this tab or hides it; what is hidden pauses.
    void enter(boolean shown) {
        setVisible(shown);
        if (shown) {
            model.run().send(new Command.Pause());
            if (open == null) {
                offer();
            }
        } else if (open != null) {
            open.send(new Command.Pause());
        }
    }

    /// Shows a comparison, in place of the one before.
    public void show(ComparisonModel comparison) {
        if (view != null) {
            getChildren().remove(view);
        }
        open = comparison;
        ComparisonView made = new ComparisonView(comparison, paintThread, backgroundJobs, new Out());
        made.setManaged(false);
        made.setLeft(left);
        view = made;
        if (start != null) {
            start.setVisible(false);
        }
        getChildren().add(made);
        requestLayout();
        requestFocus();
    }

    /// Opens the lab's run beside itself, with the second run chosen and a control of its settings in focus.
    void compareWith(String control) {
        showing.accept(true);
        source.openRun(begun -> {
            show(begun);
            if (view != null) {
                view.focusSecond(control);
            }
        });
    }

    private final class Out implements ComparisonView.Leave {
        @Override
        public void openInLab(int run) {
            source.openInLab(run);
            showing.accept(false);
        }

        @Override
        public void close() {
            ComparisonPane.this.close();
        }
    }

    /// Closes the comparison and offers others; false if none was open.
    boolean close() {
        if (view == null) {
            return false;
        }
        source.close();
        getChildren().remove(view);
        view = null;
        open = null;
        offer();
        return true;
    }

    /// Handles a key; false if it means something else.
    boolean take(KeyEvent event) {
        if (view != null) {
            return view.take(event);
        }
        return gallery != null && !event.isShortcutDown() && gallery.key(event);
    }

    void setLeft(double width) {
        left = width;
        if (view != null) {
            view.setLeft(width);
        }
    }

    /// Whether something else stands in place of the settings.
    void setCovered(boolean covered) {
        if (view != null) {
            view.setCovered(covered);
        }
    }

    @Override
    protected void layoutChildren() {
        if (start != null) {
            start.resizeRelocate(0, 0, getWidth(), getHeight());
        }
        if (view != null) {
            view.resizeRelocate(0, 0, getWidth(), getHeight());
        }
    }
}
