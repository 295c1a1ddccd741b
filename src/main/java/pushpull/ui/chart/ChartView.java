package pushpull.ui.chart;

import java.util.function.BiConsumer;
import javafx.event.EventHandler;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import pushpull.paint.Painter;
import pushpull.paint.Picture;
import pushpull.paint.chart.Chart;
import pushpull.train.Snapshot;
import pushpull.ui.LabModel;
import pushpull.ui.PaintedView;

/// Shows a chart of the newest snapshot, and beside the pointer what is there.
public final class ChartView extends Region {
    private static final double GAP = 10;

    private final LabModel model;
    private final PaintedView painted;
    private final Label readout = new Label();
    private Chart chart;
    private Chart.Extent extent = Chart.Extent.NONE;
    private double pointerX = Double.NaN;
    private double pointerY = Double.NaN;

    public ChartView(LabModel model, Painter painter, Chart chart) {
        this.model = model;
        this.chart = chart;
        painted = new PaintedView(model, painter, this::picture);
        readout.getStyleClass().add("point-tip");
        readout.setManaged(false);
        readout.setVisible(false);
        readout.setMouseTransparent(true);
        getChildren().addAll(painted, readout);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(chart.title());
        model.snapshot().subscribe(this::refresh);
        model.selected().subscribe(this::refresh);
        setOnMouseMoved(this::point);
        setOnMouseExited(_ -> {
            pointerX = Double.NaN;
            tell();
        });
    }

    /// Shows another chart.
    public void setChart(Chart other) {
        chart = other;
        extent = Chart.Extent.NONE;
        setAccessibleText(other.title());
        refresh();
    }

    private void refresh() {
        Snapshot snapshot = model.snapshot().get();
        if (snapshot != null) {
            extent = chart.extent(snapshot, extent);
            painted.repaint();
            tell();
        }
    }

    /// Calls back with what is shown and where, while the pointer is pressed and dragged.
    public void setOnDrag(BiConsumer<Chart.View, Double> dragged) {
        EventHandler<MouseEvent> handler = event -> {
            Snapshot snapshot = model.snapshot().get();
            if (snapshot != null && event.isPrimaryButtonDown()) {
                dragged.accept(view(snapshot), event.getX());
            }
        };
        setOnMousePressed(handler);
        setOnMouseDragged(handler);
    }

    private Chart.View view(Snapshot snapshot) {
        int index = model.indexOf(model.selected().get());
        return new Chart.View(snapshot, model.theme().get(), index, extent, getWidth(), getHeight());
    }

    private Picture picture() {
        Snapshot snapshot = model.snapshot().get();
        if (snapshot == null) {
            int ground = model.theme().get().palette().background();
            return pen -> pen.clear(ground);
        }
        Chart shown = chart;
        Chart.View view = view(snapshot);
        return pen -> shown.paint(view, pen);
    }

    private void point(MouseEvent event) {
        pointerX = event.getX();
        pointerY = event.getY();
        tell();
    }

    private void tell() {
        Snapshot snapshot = model.snapshot().get();
        boolean pointed = snapshot != null && !Double.isNaN(pointerX);
        String words = pointed && snapshot != null ? chart.readout(view(snapshot), pointerX, pointerY) : "";
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
    }
}
