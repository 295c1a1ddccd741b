package pushpull.ui.sweep;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Pen;
import pushpull.paint.Picture;
import pushpull.paint.render.PaintThread;
import pushpull.paint.sweep.SweepStage;
import pushpull.settings.Texts;
import pushpull.sweep.verdict.SweepReport;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.PaintedView;

/// All runs of a sweep as a chart with its title; a hint before there are enough.
final class SweepChartView extends VBox {
    private final Label title = new Label();
    private final Label sentence = new Label(Texts.bundle("ui").get("sweep.hint"));
    private final LabModel model;
    private final PaintedView view;
    private @Nullable SweepReport report;

    SweepChartView(LabModel model, PaintThread paintThread) {
        this.model = model;
        view = new PaintedView(model, paintThread, this::picture);
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("sweep-quiet");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox head = new VBox(title, sentence);
        head.getStyleClass().add("sweep-head");
        VBox.setVgrow(view, Priority.ALWAYS);
        setId("sweep-chart");
        setAccessibleText(sentence.getText());
        ExplainedNodes.explain(this, "sweep.chart");
        getStyleClass().add("sweep-chart");
        getChildren().addAll(head, view);
    }

    /// Shows a report; null shows none.
    void show(@Nullable SweepReport now) {
        if (!Objects.equals(now, report)) {
            report = now;
            title.setText(now == null ? "" : SweepStage.title(now));
            sentence.setText(now == null ? Texts.bundle("ui").get("sweep.hint") : SweepStage.sentence(now));
            setAccessibleText((title.getText() + " " + sentence.getText()).strip());
            view.repaint();
        }
    }

    private Picture picture() {
        SweepReport now = report;
        return now == null
                ? new Blank(model.theme().get().palette().stage())
                : new SweepStage(now, model.theme().get(), view.getWidth(), view.getHeight());
    }

    private record Blank(int ink) implements Picture {
        @Override
        public void paint(Pen pen) {
            pen.clear(ink);
        }
    }
}
