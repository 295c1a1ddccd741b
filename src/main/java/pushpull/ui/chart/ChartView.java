package pushpull.ui.chart;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointPair;
import pushpull.data.PointTriplet;
import pushpull.paint.Picture;
import pushpull.paint.chart.Chart;
import pushpull.paint.render.PaintThread;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.PairSelection;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;
import pushpull.ui.widget.FocusFrame;
import pushpull.ui.widget.PaintedView;

/// Shows a chart of the newest snapshot, beside the pointer what is there, and lights that up in all views.
///
/// While it is out of sight nothing is worked out for it.
public final class ChartView extends Region {
    private static final double GAP = 10;

    private final RunModel run;
    private final PairSelection pairSelection;
    private final PaintedView painted;
    private final FocusFrame frame = new FocusFrame(this);
    private final Label readout = new Label();
    private Chart chart;
    private Chart.Extent extent = Chart.Extent.NONE;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;
    private boolean seen;

    public ChartView(RunModel run, PaintThread paintThread, Chart chart) {
        this.run = run;
        this.chart = chart;
        pairSelection = run.pairSelection();
        painted = new PaintedView(run.lab(), paintThread, this::picture);
        readout.getStyleClass().add("point-tip");
        readout.setManaged(false);
        readout.setVisible(false);
        readout.setMouseTransparent(true);
        getChildren().addAll(painted, frame, readout);
        getStyleClass().add("chart-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(chart.title());
        ExplainedNodes.explain(
                this, (x, y) -> Optional.of(new Explanation(this.chart.title(), this.chart.sentence(), "", false))
                        .filter(_ -> !readout.isVisible()));
        run.snapshot().subscribe(this::refresh);
        run.selected().subscribe(this::refresh);
        run.hovered().subscribe(painted::repaint);
        pairSelection.subscribe(painted::repaint);
        run.lab().now().subscribe(this::look);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    }

    /// The chart that is shown.
    public Chart chart() {
        return chart;
    }

    /// Shows another chart.
    public void setChart(Chart other) {
        chart = other;
        extent = Chart.Extent.NONE;
        setAccessibleText(other.title());
        pairSelection.show(this, seen ? chart.needs() : Set.of());
        refresh();
    }

    /// Requests what it shows once it comes into sight, and withdraws the request once it goes.
    private void look() {
        if (isSeen() != seen) {
            seen = !seen;
            pairSelection.show(this, seen ? chart.needs() : Set.of());
            refresh();
        }
    }

    private boolean isSeen() {
        Node node = this;
        while (node.getParent() != null && node.isVisible()) {
            node = node.getParent();
        }
        return node.isVisible() && getScene() != null && node.equals(getScene().getRoot());
    }

    private void refresh() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot != null && seen) {
            extent = chart.extent(snapshot, extent);
            painted.repaint();
            updateReadout();
        }
    }

    /// Calls back with what is shown and where, while the pointer is pressed and dragged.
    public void setOnDrag(BiConsumer<Chart.View, Double> dragged) {
        EventHandler<MouseEvent> handler = event -> {
            Chart.View view = view();
            if (view != null && event.isPrimaryButtonDown()) {
                dragged.accept(view, event.getX());
            }
        };
        setOnMousePressed(handler);
        setOnMouseDragged(handler);
    }

    /// What is shown now; null before the first snapshot.
    public Chart.@Nullable View view() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot == null) {
            return null;
        }
        HighlightedPoints hovered = pairSelection.hovered(run.hovered().get());
        int selected = run.indexOf(run.selected().get());
        return new Chart.View(
                snapshot,
                run.lab().theme().get(),
                selected,
                hovered,
                pairSelection.chosen(),
                extent,
                getWidth(),
                getHeight());
    }

    private Picture picture() {
        Chart.View view = view();
        if (view == null) {
            int ground = run.lab().theme().get().palette().background();
            return pen -> pen.clear(ground);
        }
        Chart shown = chart;
        return pen -> shown.paint(view, pen);
    }

    private void point(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        HighlightedPoints highlight = under();
        pairSelection.hoveredPair().set(highlight.pair());
        pairSelection.hoveredTriplet().set(highlight.triplet());
        updateReadout();
    }

    private void leave() {
        pointerX = Double.NaN;
        pairSelection.hoveredPair().set(null);
        pairSelection.hoveredTriplet().set(null);
        updateReadout();
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        PointPair pair = under().pair();
        PointTriplet triplet = under().triplet();
        if (pair != null) {
            run.select(pair);
        } else if (triplet != null) {
            run.select(triplet);
        }
    }

    private HighlightedPoints under() {
        Chart.View view = view();
        return view == null || Double.isNaN(pointerX) ? HighlightedPoints.NOTHING : chart.at(view, pointerX, pointerY);
    }

    private void updateReadout() {
        Chart.View view = view();
        String words = view == null || Double.isNaN(pointerX) ? "" : chart.readout(view, pointerX, pointerY);
        readout.setVisible(!words.isEmpty());
        if (!words.isEmpty()) {
            readout.setText(words);
            readout.autosize();
            double x = Math.clamp(pointerX + GAP, 0, Math.max(0, getWidth() - readout.getWidth()));
            double above = pointerY - GAP - readout.getHeight();
            readout.relocate(x, above < 0 ? pointerY + GAP : above);
        }
    }

    @Override
    protected void layoutChildren() {
        painted.resizeRelocate(0, 0, getWidth(), getHeight());
        frame.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
