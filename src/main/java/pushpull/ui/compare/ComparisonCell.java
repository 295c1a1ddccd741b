package pushpull.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import pushpull.describe.VariantTitle;
import pushpull.paint.chart.LossTimeline;
import pushpull.paint.render.PaintThread;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.ui.chart.ChartView;
import pushpull.ui.model.RunModel;
import pushpull.ui.stage.StageGroup;
import pushpull.ui.stage.StageView;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Icon;

/// One of several runs: what is different about it, its stage, its measures and its loss.
final class ComparisonCell extends Region {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double HEAD = 40;
    private static final double MEASURES = 58;
    private static final double LOSS = 64;
    private static final double PADDING = 16;
    private static final double NARROW = 420;

    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox head;
    private final StageView stage;
    private final Label sentence = new Label();
    private final HBox measures = new HBox();
    private final ChartView loss;
    private final List<Label> values = new ArrayList<>();
    private final List<Label> differences = new ArrayList<>();
    private boolean builtNarrow;

    /// What a cell does to the whole.
    interface Actions {
        /// Shows the settings of a run.
        void choose(int run);

        /// Goes on with a run in the lab.
        void openInLab(int run);
    }

    ComparisonCell(int number, RunModel run, PaintThread paintThread, StageGroup group, Actions actions) {
        title.getStyleClass().add("compare-title");
        title.setId("compare-title-" + number);
        title.setMinWidth(USE_PREF_SIZE);
        detail.getStyleClass().add("compare-detail");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        Button open = Controls.icon(
                Icon.ENLARGE, "compare-open-" + number, TEXTS.get("compare.open"), () -> actions.openInLab(number));
        ExplainedNodes.explain(open, "compare.open");
        head = new HBox(title, detail, room, open);
        head.getStyleClass().add("compare-head");
        stage = new StageView(run, paintThread, group);
        stage.setId("compare-stage-" + number);
        loss = new ChartView(run, paintThread, new LossTimeline());
        loss.setId("compare-loss-" + number);
        loss.setOnDrag((view, x) -> run.send(new Command.Rewind(LossTimeline.stepAt(view, x))));
        ExplainedNodes.explain(loss, "timeline");
        sentence.getStyleClass().add("compare-sentence");
        sentence.setMouseTransparent(true);
        sentence.setWrapText(true);
        measures.getStyleClass().add("compare-measures");
        getStyleClass().add("compare-cell");
        getChildren().addAll(head, stage, sentence, measures, loss);
        List.of(head, stage, measures, loss).forEach(part -> part.setManaged(false));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> actions.choose(number));
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                actions.choose(number);
            }
        });
    }

    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    void setTitle(VariantTitle words) {
        title.setText(words.text());
        detail.setText(words.detail());
        stage.setAccessibleText(TEXTS.get("compare.stage", words.text()));
    }

    void setSentence(String words) {
        sentence.setText(words);
    }

    void read(List<String> names, List<String> texts, List<String> changes) {
        if (values.size() != names.size() || builtNarrow != isNarrow()) {
            build(names);
        }
        for (int i = 0; i < names.size(); i++) {
            values.get(i).setText(texts.get(i));
            differences.get(i).setText(changes.get(i));
        }
    }

    /// Whether a difference has no room beside its value.
    private boolean isNarrow() {
        return getWidth() < NARROW;
    }

    private void build(List<String> names) {
        builtNarrow = isNarrow();
        measures.setSpacing(builtNarrow ? 12 : 28);
        values.clear();
        differences.clear();
        measures.getChildren().clear();
        for (String name : names) {
            Label value = new Label();
            value.getStyleClass().add("compare-value");
            Label difference = new Label();
            difference.getStyleClass().add("compare-difference");
            values.add(value);
            differences.add(difference);
            Label heading = new Label(name);
            heading.getStyleClass().add("compare-name");
            List.of(heading, value, difference).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
            HBox beside = new HBox(value);
            beside.setSpacing(6);
            VBox column = new VBox(heading, beside);
            (isNarrow() ? column : beside).getChildren().add(difference);
            measures.getChildren().add(column);
        }
    }

    StageView stage() {
        return stage;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        head.resizeRelocate(0, 0, width, HEAD);
        double below = getHeight() - MEASURES - LOSS;
        stage.resizeRelocate(0, HEAD, width, Math.max(1, below - HEAD));
        double most = width - 2 * PADDING;
        double high = sentence.prefHeight(most);
        // At the bottom of a narrow stage the bars have their place.
        double top = isNarrow() ? HEAD + 8 : below - high - 8;
        sentence.resizeRelocate(PADDING - 6, top, Math.min(most, sentence.prefWidth(-1)), high);
        measures.resizeRelocate(0, below, width, MEASURES);
        loss.resizeRelocate(PADDING, below + MEASURES, width - 2 * PADDING, LOSS);
    }
}
