package pushpull.ui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.LossTimeline;
import pushpull.paint.render.PaintThread;
import pushpull.run.Command;
import pushpull.ui.chart.ChartActions;
import pushpull.ui.chart.ChartView;
import pushpull.ui.chart.LargeChart;
import pushpull.ui.chart.RunReadouts;
import pushpull.ui.control.ExperimentPanel;
import pushpull.ui.control.Transport;
import pushpull.ui.file.FileLayer;
import pushpull.ui.lesson.LessonPane;
import pushpull.ui.model.LabModel;
import pushpull.ui.model.RunModel;
import pushpull.ui.model.SlowMotion;
import pushpull.ui.stage.InputSpace;
import pushpull.ui.stage.SlowMotionView;
import pushpull.ui.stage.StageView;
import pushpull.ui.sweep.SweepPane;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.LazyChildren;
import pushpull.ui.widget.RestingExplanations;

/// The window's content: places the views, and folds what has no room.
public final class LabWindow extends Region implements TopBar.Actions {
    private static final double PADDING = 16;
    private static final double INPUT = 152;
    private static final double LARGE_INPUT = 240;
    private static final double TALL = 1000;
    private static final double READOUTS = 120;

    private final TopBar top;
    private final ExperimentPanel panel;
    private final InputSpace input;
    private final Transport transport;
    private final StageView stage;
    private final StageControls controls;
    private final SlowMotion slow;
    private final SlowMotionView slowStage;
    private final ChartView timeline;
    private final RunReadouts readouts;
    private final RightPane right;
    private final LargeChart large;
    private final ChartActions actions;
    private final SideRail rail = new SideRail(this::open);
    private final KeysOverlay keys = new KeysOverlay();
    private final PanelFolds panels;
    private final SplitFrame split = new SplitFrame();
    private final WindowTabs tabs;
    private @Nullable Chart opened;
    private @Nullable FileLayer files;

    public LabWindow(LabModel model, PaintThread paintThread) {
        RunModel run = model.run();
        panels = new PanelFolds(model.preferences(), this::requestLayout);
        top = new TopBar(run, this);
        tabs = new WindowTabs(top, this::requestLayout);
        panel = new ExperimentPanel(run);
        slow = new SlowMotion(run);
        transport = new Transport(run, slow::begin);
        // Views paint in the order in which they are made.
        stage = new StageView(run, paintThread);
        input = new InputSpace(run, paintThread);
        slowStage = new SlowMotionView(model, paintThread, slow, stage);
        controls = new StageControls(run, stage, this);
        input.large().subscribe(controls::showInputSize);
        timeline = new ChartView(run, paintThread, new LossTimeline());
        timeline.setId("timeline");
        timeline.setOnDrag((view, x) -> run.send(new Command.Rewind(LossTimeline.stepAt(view, x))));
        readouts = new RunReadouts(run);
        actions = new ChartActions(model, this::enlarge);
        right = new RightPane(run, paintThread, actions);
        large = new LargeChart(run, paintThread, RightPane.FORCES, actions);
        large.enlarged().subscribe(right::leaveOut);
        ExplainedNodes.explain(timeline, "timeline");
        getStyleClass().add("lab");
        arrange();
    }

    private void arrange() {
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                RestingExplanations.install(scene);
            }
        });
        getChildren().addAll(top, panel, input, transport, stage);
        getChildren().addAll(controls.nodes());
        getChildren().addAll(timeline, readouts, rail, split);
        LazyChildren.add(getChildren(), slowStage, 1);
        LazyChildren.add(getChildren(), right, 2);
        LazyChildren.add(getChildren(), large, 3);
        LazyChildren.add(getChildren(), keys, 4);
        tabs.addLab(List.of(panel, input, transport, stage, timeline, rail, right));
        tabs.addLab(controls.focusable());
        // What has its place whatever it shows lays itself out, and nothing round it.
        List.of(top, panel, input, transport, stage, slowStage, timeline, readouts, rail, right, large)
                .forEach(part -> part.setManaged(false));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Lets a person open and save.
    public void install(FileLayer layer) {
        files = layer;
        layer.exporter().setStage(stage::scene);
        top.setMenu(layer::openMenu);
        LazyChildren.add(getChildren(), layer, 5);
    }

    /// Lets a person compare runs.
    public void install(ComparisonPane pane) {
        tabs.install(pane, getChildren());
        panel.setCompare(pane::compareWith);
    }

    /// Lets a person sweep settings.
    public void install(SweepPane pane) {
        tabs.install(pane, getChildren());
        panel.setSweep(pane::sweep);
    }

    /// Lets a person read lessons.
    public void install(LessonPane pane) {
        tabs.install(pane, getChildren());
    }

    @Override
    public void show(Tab tab) {
        tabs.show(tab);
    }

    /// Whether runs are shown side by side instead of the lab.
    public boolean isComparing() {
        return tabs.comparison() != null;
    }

    /// Its tabs, and what is read beside the stage.
    public WindowTabs tabs() {
        return tabs;
    }

    /// Leaves the right pane out until [#addRightPane], so that the rest is seen sooner.
    public void deferRightPane() {
        getChildren().remove(right);
    }

    /// Shows the settings of a run that will come.
    public void preview(Experiment first) {
        panel.show(first);
    }

    public void addRightPane() {
        if (!getChildren().contains(right)) {
            getChildren().add(right);
        }
    }

    /// Lays something over the lab, below pages that hide it; it places itself.
    void overlay(Node node) {
        LazyChildren.add(getChildren(), node, 3);
    }

    /// Shows all points on the stage.
    public void fit() {
        stage.fit();
    }

    /// Shows the input space large beside the stage, or small again.
    void toggleInput() {
        input.large().set(!input.large().get());
    }

    /// How many pictures of the stage were shown.
    public long pictures() {
        return stage.pictures();
    }

    InputSpace input() {
        return input;
    }

    @Override
    public void toggleHelp() {
        keys.setVisible(!keys.isVisible());
    }

    @Override
    public void toggleSettings() {
        panels.toggleSettings(getWidth());
    }

    @Override
    public void toggleCharts() {
        panels.toggleCharts();
    }

    SlowMotion slowMotion() {
        return slow;
    }

    void showBranches() {
        transport.showBranches();
    }

    /// Closes what lies over the stage; false if there was nothing.
    boolean closeOverlays() {
        if (large.close()) {
            return true;
        }
        boolean any = keys.isVisible() || opened != null || input.large().get() || files != null && files.close();
        keys.setVisible(false);
        input.large().set(false);
        opened = null;
        requestLayout();
        return any;
    }

    private void enlarge(Chart chart) {
        large.toggle(chart);
    }

    /// Sets what writes charts to files.
    public void setExport(ChartActions.Export export) {
        actions.setExport(export);
    }

    private void open(Chart chart) {
        opened = chart.equals(opened) ? null : chart;
        right.show(chart);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        WindowLayout layout = tabs.divide(panels.layout(getWidth(), getHeight()));
        if (!layout.rail()) {
            opened = null;
        }
        double bottom = getHeight() - layout.bottom();
        double stageWidth = getWidth() - layout.left() - layout.right() - (opened == null ? 0 : WindowLayout.PANE);
        top.resizeRelocate(0, 0, getWidth(), WindowLayout.TOP);
        top.showSubtitle(layout.subtitle());
        layoutLeft(layout, bottom);
        double beside = input.large().get() ? Math.rint(stageWidth / 2) : 0;
        stage.resizeRelocate(layout.left() + beside, WindowLayout.TOP, stageWidth - beside, bottom - WindowLayout.TOP);
        slowStage.resizeRelocate(
                layout.left() + beside, WindowLayout.TOP, stageWidth - beside, bottom - WindowLayout.TOP);
        split.setVisible(beside > 0);
        if (beside > 0) {
            input.resizeRelocate(layout.left(), WindowLayout.TOP, beside - 1, bottom - WindowLayout.TOP);
            split.resizeRelocate(
                    layout.left() + beside - 1, WindowLayout.TOP, stageWidth - beside + 1, bottom - WindowLayout.TOP);
        }
        controls.layout(layout, stageWidth, bottom, input.large().get(), opened != null);
        layoutRight(layout, bottom);
        large.resizeRelocate(layout.left(), WindowLayout.TOP, stageWidth, bottom - WindowLayout.TOP);
        if (files != null) {
            files.setStageWidth(stageWidth);
            files.resizeRelocate(
                    layout.left(), WindowLayout.TOP, getWidth() - layout.left(), bottom - WindowLayout.TOP);
        }
        tabs.layout(layout.left(), getWidth(), getHeight(), bottom);
        keys.centre(layout.left() + stageWidth / 2, getHeight() / 2);
    }

    private void layoutLeft(WindowLayout layout, double bottom) {
        boolean small = layout.inputSpace() && !input.large().get();
        input.setVisible(small || input.large().get());
        double height = getHeight() < TALL ? INPUT : LARGE_INPUT;
        double panelBottom = bottom - (small ? height : 0);
        panel.resizeRelocate(0, WindowLayout.TOP, layout.left(), panelBottom - WindowLayout.TOP);
        if (small) {
            input.resizeRelocate(PADDING, panelBottom + 8, layout.left() - 2 * PADDING, height - 16);
        }
        panel.setVisible(layout.left() > 0 && !tabs.isReading());
        transport.resizeRelocate(0, bottom, layout.transport(), layout.bottom());
    }

    private void layoutRight(WindowLayout layout, double bottom) {
        boolean shown = layout.right() > 0 && (!layout.rail() || opened != null);
        double width = layout.rail() ? WindowLayout.PANE : layout.right();
        double edge = layout.rail() ? getWidth() - layout.right() : getWidth();
        rail.setVisible(layout.rail());
        rail.resizeRelocate(getWidth() - layout.right(), WindowLayout.TOP, layout.right(), bottom - WindowLayout.TOP);
        right.showCharts(layout.charts());
        right.setVisible(shown);
        right.resizeRelocate(edge - width, WindowLayout.TOP, width, bottom - WindowLayout.TOP);
        double readoutsWidth = layout.rail() || layout.right() == 0 ? READOUTS : layout.right();
        double left = layout.transport();
        timeline.resizeRelocate(left, bottom, getWidth() - left - readoutsWidth, layout.bottom());
        readouts.resizeRelocate(getWidth() - readoutsWidth, bottom, readoutsWidth, layout.bottom());
    }
}
