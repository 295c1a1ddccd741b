package pushpull.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.sweep.run.SweepProgress;
import pushpull.sweep.verdict.JudgedMeasure;
import pushpull.sweep.verdict.SweepReport;
import pushpull.sweep.verdict.SweptRuns;
import pushpull.ui.widget.ExplainedNodes;

/// What a sweep says: how far it is, the verdict in words, and its values, each of which opens a run.
final class SweepFindings extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double WHOLE_SECONDS = 10;

    private final SweepPane.Source source;
    private final Label progress = label("", "sweep-quiet");
    private final VBox words = new VBox();
    private final VBox cells = new VBox();
    private final VBox leftOut = new VBox();
    private final Button save = new Button(TEXTS.get("sweep.save"));
    private @Nullable SweepReport shown;
    private SweepState.@Nullable Phase phase;

    SweepFindings(SweepPane.Source source) {
        this.source = source;
        progress.setId("sweep-progress");
        words.setId("sweep-words");
        words.getStyleClass().add("sweep-words");
        cells.setId("sweep-cells");
        save.setId("sweep-save");
        save.setOnAction(_ -> source.save());
        ExplainedNodes.explain(save, "sweep.save");
        ExplainedNodes.explain(words, "sweep.words");
        getStyleClass().add("sweep-findings");
        getChildren().addAll(progress, words, cells, leftOut, save);
        save.setVisible(false);
    }

    void show(SweepState state) {
        progress.setText(progress(state));
        boolean over = state.phase() != SweepState.Phase.RUNNING;
        save.setVisible(over && state.progress().done() > 0);
        leftOut.getChildren()
                .setAll(state.leftOut().stream()
                        .map(line -> label(line, "sweep-quiet"))
                        .toList());
        boolean same = state.phase() == phase && Objects.equals(state.report(), shown);
        if (!same) {
            shown = state.report();
            phase = state.phase();
            words.getChildren().setAll(words(state));
            cells.getChildren().setAll(shown == null ? List.of() : cells(shown));
        }
    }

    private static String progress(SweepState state) {
        SweepProgress runs = state.progress();
        return switch (state.phase()) {
            case RUNNING ->
                Double.isNaN(runs.secondsLeft())
                        ? TEXTS.get("sweep.begun", runs.done(), runs.all())
                        : TEXTS.get("sweep.running", runs.done(), runs.all(), seconds(runs.secondsLeft()));
            case CANCELLED -> TEXTS.get("sweep.cancelled", runs.done(), runs.all());
            case DONE -> TEXTS.get("sweep.done", runs.all());
        };
    }

    private static String seconds(double left) {
        return ReadableNumber.fixed(left, left < WHOLE_SECONDS ? 1 : 0);
    }

    private static List<Node> words(SweepState state) {
        SweepReport report = state.report();
        List<Node> labels = new ArrayList<>();
        if (report != null && state.phase() == SweepState.Phase.DONE) {
            List<String> sentences = report.sentences();
            labels.add(label(sentences.getFirst(), "sweep-headline"));
            sentences.stream()
                    .skip(1)
                    .map(sentence -> label(sentence, "sweep-sentence"))
                    .forEach(labels::add);
            report.caveats().stream()
                    .map(sentence -> label(sentence, "sweep-quiet"))
                    .forEach(labels::add);
        } else {
            String key =
                    switch (state.phase()) {
                        case RUNNING -> "sweep.later";
                        case CANCELLED -> "sweep.never";
                        case DONE -> "sweep.few";
                    };
            labels.add(label(TEXTS.get(key), "sweep-sentence"));
        }
        return labels;
    }

    /// A button for each value: its median, and which run it opens.
    private List<Node> cells(SweepReport report) {
        List<Node> rows = new ArrayList<>();
        rows.add(label(TEXTS.get("sweep.cells"), "sweep-quiet"));
        JudgedMeasure first = report.first();
        for (int cell = 0; cell < report.cells().cells().size(); cell++) {
            double median = first.quartiles(cell).median();
            long seed = typical(first.values(), cell, median);
            List<String> values = report.cells().cells().get(cell);
            String name = name(report, cell);
            Button open = new Button(TEXTS.get("sweep.cell", name, first.number(median), seed));
            open.setId("sweep-cell-" + cell);
            open.getStyleClass().setAll("sweep-cell");
            open.setMaxWidth(Double.MAX_VALUE);
            open.setAccessibleText(TEXTS.get("sweep.open", name, seed, first.number(median)));
            open.setOnAction(_ -> source.open(values, seed, TEXTS.get("sweep.run", name, seed)));
            ExplainedNodes.explain(open, "sweep.cell");
            rows.add(open);
        }
        return rows;
    }

    private static String name(SweepReport report, int cell) {
        String words = report.cells().of(cell);
        return report.cells().names().size() == 1
                ? TEXTS.get("sweep.value", report.cells().names().getFirst(), words)
                : words;
    }

    /// The seed whose run is nearest to the median.
    static long typical(SweptRuns.CellValues values, int cell, double median) {
        double[] runs = values.values()[cell];
        int nearest = 0;
        for (int seed = 1; seed < runs.length; seed++) {
            boolean nearer = Math.abs(runs[seed] - median) < Math.abs(runs[nearest] - median);
            nearest = nearer || Double.isNaN(runs[nearest]) ? seed : nearest;
        }
        return values.seeds().get(nearest);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
