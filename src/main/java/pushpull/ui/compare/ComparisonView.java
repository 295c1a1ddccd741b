package pushpull.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Job;
import pushpull.describe.VariantTitle;
import pushpull.experiment.Experiment;
import pushpull.paint.render.PaintThread;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.ui.control.ExperimentPanel;
import pushpull.ui.control.Transport;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.ComparisonModel;
import pushpull.ui.model.RunModel;
import pushpull.ui.stage.StageGroup;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Icon;

/// Several runs in lock-step: their stages side by side, and the settings of the one that is chosen.
public final class ComparisonView extends Region {
    private static final Texts TEXTS = Texts.bundle("ui");
    /// Numbers are read twice a second.
    private static final long PACE = 500_000_000L;
    private static final double BAR = 40;
    private static final double BOTTOM = 88;
    private static final int MANY = 10;

    private final ComparisonModel model;
    private final BackgroundJobs backgroundJobs;
    private final StageGroup group = new StageGroup();
    private final List<ComparisonCell> cells = new ArrayList<>();
    private final List<ExperimentPanel> panels = new ArrayList<>();
    private final HBox bar;
    private final Transport transport;
    private List<Experiment> titled = List.of();
    private double left = 232;
    private boolean covered;
    private long readAt = Long.MIN_VALUE / 2;
    private @Nullable Job<ComparisonReading> reading;
    private List<Snapshot> read = List.of();
    private String wanted = "";

    /// What leads out of a comparison.
    public interface Leave {
        /// Takes one of the runs to the lab.
        void openInLab(int run);

        /// Closes the comparison and offers others.
        void close();
    }

    public ComparisonView(ComparisonModel model, PaintThread paintThread, BackgroundJobs backgroundJobs, Leave leave) {
        this.model = model;
        this.backgroundJobs = backgroundJobs;
        RunModel first = model.lab().run();
        ComparisonCell.Actions actions = new ComparisonCell.Actions() {
            @Override
            public void choose(int run) {
                model.chosen().set(run);
            }

            @Override
            public void openInLab(int run) {
                leave.openInLab(run);
            }
        };
        for (RunModel run : model.lab().runs()) {
            cells.add(new ComparisonCell(cells.size(), run, paintThread, group, actions));
            panels.add(new ExperimentPanel(run));
        }
        transport = new Transport(first, null);
        bar = bar(leave);
        getStyleClass().add("compare");
        setId("compare");
        getChildren().addAll(cells);
        getChildren().addAll(panels);
        getChildren().addAll(bar, transport);
        getChildren().forEach(part -> part.setManaged(false));
        model.chosen().subscribe(run -> choose(run.intValue()));
        model.lab().now().subscribe(now -> frame(now.longValue()));
    }

    private HBox bar(Leave leave) {
        ToggleSwitch all = new ToggleSwitch(TEXTS.get("compare.all"));
        all.setId("compare-all");
        all.selectedProperty().bindBidirectional(model.changesAll());
        ExplainedNodes.explain(all, "compare.all");
        Button undo = Controls.icon(
                Icon.UNDO, "compare-undo", TEXTS.get("compare.undo"), () -> model.send(new Command.Undo()));
        Button redo = Controls.icon(
                Icon.REDO, "compare-redo", TEXTS.get("compare.redo"), () -> model.send(new Command.Redo()));
        Button close = Controls.icon(Icon.CLOSE, "compare-close", TEXTS.get("compare.close"), leave::close);
        ExplainedNodes.explain(undo, "top.undo");
        ExplainedNodes.explain(redo, "top.redo");
        ExplainedNodes.explain(close, "compare.close");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox made = new HBox(all, room, undo, redo, close);
        made.getStyleClass().add("compare-bar");
        return made;
    }

    /// Says how wide the settings are; 0 leaves them out.
    public void setLeft(double width) {
        left = width;
        requestLayout();
    }

    /// Whether something else stands in place of the settings.
    public void setCovered(boolean hidden) {
        covered = hidden;
        choose(model.chosen().get());
        requestLayout();
    }

    /// Chooses the second run, and once its settings are there gives one of them the focus.
    public void focusSecond(String control) {
        wanted = control;
        model.chosen().set(1);
    }

    private void focusWanted() {
        Node control = wanted.isEmpty() ? null : panels.get(1).lookup("#" + wanted);
        if (control != null) {
            wanted = "";
            control.requestFocus();
        }
    }

    private void choose(int run) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i).setChosen(i == run);
            panels.get(i).setVisible(i == run && !covered);
        }
    }

    private void frame(long now) {
        List<Experiment> experiments = model.experiments();
        if (!experiments.isEmpty() && !experiments.equals(titled)) {
            titled = experiments;
            List<VariantTitle> titles = VariantTitle.of(experiments);
            for (int i = 0; i < cells.size(); i++) {
                cells.get(i).setTitle(titles.get(i));
            }
        }
        List<Snapshot> snapshots = model.snapshots();
        if (!snapshots.isEmpty()) {
            focusWanted();
        }
        if (now - readAt > PACE && isReadingDue(snapshots)) {
            readAt = now;
            read = snapshots;
            reading = backgroundJobs.startBehind("", _ -> ComparisonReading.of(snapshots), this::show);
        }
    }

    /// Whether there is something to read that was not read yet, and the last reading is over, however it ended.
    @SuppressWarnings("ReferenceEquality") // a snapshot that is the same object has been read
    private boolean isReadingDue(List<Snapshot> snapshots) {
        boolean over = reading == null || reading.outcome() != null;
        return over
                && !snapshots.isEmpty()
                && (read.size() != snapshots.size()
                        || IntStream.range(0, read.size()).anyMatch(i -> read.get(i) != snapshots.get(i)));
    }

    private void show(ComparisonReading found) {
        for (int i = 0; i < cells.size(); i++) {
            cells.get(i)
                    .read(
                            found.names(),
                            found.values().get(i),
                            found.differences().get(i));
            cells.get(i).setSentence(sentence(found, i));
        }
    }

    private String sentence(ComparisonReading found, int run) {
        String failed = model.snapshots().isEmpty()
                ? ""
                : model.snapshots().get(run).state().message();
        return !failed.isEmpty()
                ? failed
                : run == 0 ? TEXTS.get("compare.linked") : found.sentences().get(run - 1);
    }

    /// Shows all points of all runs.
    public void fit() {
        cells.getFirst().stage().fit();
    }

    /// Handles a key; false if it means something else.
    public boolean take(KeyEvent event) {
        RunModel run = model.lab().run();
        if (event.isShortcutDown()) {
            boolean undoes = event.getCode() == KeyCode.Z;
            if (undoes) {
                model.send(event.isShiftDown() ? new Command.Redo() : new Command.Undo());
            }
            return undoes;
        }
        switch (event.getCode()) {
            case SPACE -> run.togglePlaying();
            case RIGHT -> run.send(new Command.Step(event.isShiftDown() ? MANY : 1));
            case LEFT -> run.send(new Command.StepBack(event.isShiftDown() ? MANY : 1));
            case HOME -> run.send(new Command.Rewind(0));
            case END -> run.send(new Command.Rewind(Long.MAX_VALUE));
            case F -> fit();
            case N -> run.selectNext();
            case A -> model.changesAll().set(!model.changesAll().get());
            default -> {
                return choose(event.getText());
            }
        }
        return true;
    }

    /// Digits count the runs.
    private boolean choose(String digit) {
        int run = digit.length() == 1 ? Character.digit(digit.charAt(0), 10) - 1 : -1;
        boolean any = run >= 0 && run < cells.size();
        if (any) {
            model.chosen().set(run);
        }
        return any;
    }

    @Override
    protected void layoutChildren() {
        double bottom = getHeight();
        bar.resizeRelocate(0, 0, left, left > 0 ? BAR : 0);
        bar.setVisible(left > 0 && !covered);
        for (ExperimentPanel panel : panels) {
            panel.resizeRelocate(0, BAR, left, bottom - BAR - BOTTOM);
        }
        transport.resizeRelocate(0, bottom - BOTTOM, Math.max(left, 200), BOTTOM);
        transport.setVisible(left > 0);
        int across = cells.size() > 3 ? 2 : cells.size();
        int down = (cells.size() + across - 1) / across;
        double width = Math.floor((getWidth() - left - (across - 1)) / across);
        double height = Math.floor((bottom - (down - 1)) / down);
        for (int i = 0; i < cells.size(); i++) {
            double x = left + i % across * (width + 1);
            cells.get(i).resizeRelocate(x, (double) (i / across) * (height + 1), width, height);
        }
    }
}
