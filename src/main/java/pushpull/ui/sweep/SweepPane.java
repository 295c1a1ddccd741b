package pushpull.ui.sweep;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.paint.render.PaintThread;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.OwnKeys;

/// The tab *Sweep*: what it is to answer, the chart of its runs, and what it says.
///
/// A sweep goes on while another tab is shown.
public final class SweepPane extends Region implements OwnKeys {
    private static final double LEFT = 248;
    private static final double RIGHT = 288;

    private final LabModel model;
    private final PaintThread paintThread;
    private final Source source;
    private final Runnable shows;
    private @Nullable Parts parts;

    /// What does the runs of a sweep.
    public interface Source {
        /// Begins a sweep about the lab's run, in place of the one before.
        ///
        /// @param told how far it is, now and then
        void start(SweepQuestion question, Consumer<SweepState> told);

        /// Ends the sweep that goes on; what is done stays.
        void cancel();

        /// Opens a run at its last step in the lab.
        ///
        /// @param cell the values of its settings
        /// @param title that the run gets
        void open(List<String> cell, long seed, String title);

        /// Keeps what is done in a folder.
        void save();
    }

    private record Parts(
            SweepForm form, ScrollPane left, SweepChartView chart, SweepFindings findings, ScrollPane right) {}

    /// @param shows shows this tab
    public SweepPane(LabModel model, PaintThread paintThread, Source source, Runnable shows) {
        this.model = model;
        this.paintThread = paintThread;
        this.source = source;
        this.shows = shows;
        setId("sweep");
        getStyleClass().add("sweep-pane");
        setVisible(false);
    }

    /// Shows this tab or hides it. It is made when it is first seen, so that a start of the program does not wait for
    /// it.
    public void enter(boolean shown) {
        setVisible(shown);
        Experiment experiment = model.run().experiment().get();
        if (shown && experiment != null) {
            if (parts == null) {
                parts = make(experiment);
                requestLayout();
            } else {
                parts.form.show(experiment);
            }
            parts.form.requestFocus();
        }
    }

    /// Shows this tab with a setting chosen.
    ///
    /// @param control the id of the control of the setting
    public void sweep(String control) {
        shows.run();
        if (parts != null) {
            parts.form.chooseControl(control.substring(control.indexOf('-') + 1));
        }
    }

    private Parts make(Experiment experiment) {
        SweepForm form = new SweepForm(experiment, this::start, source::cancel);
        SweepFindings findings = new SweepFindings(source);
        SweepChartView chart = new SweepChartView(model, paintThread);
        ScrollPane left = scrolled(form);
        ScrollPane right = scrolled(findings);
        getChildren().setAll(left, chart, right);
        return new Parts(form, left, chart, findings, right);
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("sweep-side");
        return pane;
    }

    private void start(SweepQuestion question) {
        source.start(question, this::show);
    }

    private void show(SweepState state) {
        if (parts == null) {
            return;
        }
        parts.form.setRunning(state.phase() == SweepState.Phase.RUNNING);
        parts.findings.show(state);
        parts.chart.show(state.report());
    }

    /// Handles a key; false if it means something else. Enter presses the button in focus.
    public boolean take(KeyEvent event) {
        boolean pressed = event.getCode() == KeyCode.ENTER
                && getScene().getFocusOwner() instanceof Button button
                && isAncestorOf(button);
        if (pressed && getScene().getFocusOwner() instanceof Button button) {
            button.fire();
        }
        return pressed;
    }

    private boolean isAncestorOf(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(this)) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void layoutChildren() {
        if (parts != null) {
            double middle = Math.max(0, getWidth() - LEFT - RIGHT);
            parts.left.resizeRelocate(0, 0, LEFT, getHeight());
            parts.chart.resizeRelocate(LEFT, 0, middle, getHeight());
            parts.right.resizeRelocate(LEFT + middle, 0, RIGHT, getHeight());
        }
    }
}
