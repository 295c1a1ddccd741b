package pushpull.ui.control;

import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Icon;
import pushpull.ui.widget.ThrottledView;

/// Restart, steps, play or pause, the other lines of the run, and how fast.
public final class Transport extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final Button play;
    private final Button back;
    private final Button branches;
    private boolean playing;

    /// @param slow begins slow motion; null if there is none to begin
    public Transport(RunModel run, @Nullable Runnable slow) {
        this.run = run;
        getStyleClass().add("transport");
        play = Controls.icon(Icon.PLAY, "play", TEXTS.get("transport.play"), run::togglePlaying);
        play.getStyleClass().setAll("play-button");
        Button restart = Controls.icon(
                Icon.RESTART, "restart", TEXTS.get("transport.restart"), () -> run.send(new Command.Restart()));
        back = Controls.icon(
                Icon.STEP_BACK, "step-back", TEXTS.get("transport.back"), () -> run.send(new Command.StepBack(1)));
        Button step =
                Controls.icon(Icon.STEP, "step", TEXTS.get("transport.step"), () -> run.send(new Command.Step(1)));
        branches = Controls.icon(Icon.BRANCH, "branches", TEXTS.get("transport.branches"), this::showBranches);
        Button slowly = Controls.icon(Icon.SLOW, "slow", TEXTS.get("transport.slow"), () -> begin(slow));
        HBox buttons = new HBox(restart, back, play, step, slowly, branches);
        slowly.setVisible(slow != null);
        slowly.setManaged(slow != null);
        buttons.getStyleClass().add("transport-buttons");
        getChildren().addAll(buttons, new SpeedControl(run));
        Map.of(restart, "restart", back, "back", play, "play", step, "step", slowly, "slow", branches, "branches")
                .forEach((button, name) -> ExplainedNodes.explain(button, "transport." + name));
        new ThrottledView(run, this::show);
    }

    private static void begin(@Nullable Runnable slow) {
        if (slow != null) {
            slow.run();
        }
    }

    private void show() {
        Snapshot now = run.snapshot().get();
        back.setDisable(now == null || now.step() == 0);
        branches.setDisable(now == null || now.history().navigation().others().isEmpty());
        if (run.isPlaying() != playing) {
            playing = run.isPlaying();
            play.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).node());
            play.setAccessibleText(TEXTS.get(playing ? "transport.pause" : "transport.play"));
        }
    }

    /// Offers the lines of the run, if there are several.
    public void showBranches() {
        BranchMenu.show(run, branches);
    }
}
