package pushpull.ui.control;

import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pushpull.settings.Decimal;
import pushpull.settings.Texts;
import pushpull.train.Command;
import pushpull.ui.Controls;
import pushpull.ui.Icon;
import pushpull.ui.LabModel;

/// Restart, play or pause, one step, and how fast.
public final class Transport extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double[] SPEEDS = {1, 5, 20, 60, 200, Double.POSITIVE_INFINITY};

    private final LabModel model;
    private final Button play;
    private final Label pace = new Label();
    private boolean playing;

    public Transport(LabModel model) {
        this.model = model;
        getStyleClass().add("transport");
        play = Controls.icon(Icon.PLAY, "play", TEXTS.get("transport.play"), model::togglePlaying);
        play.getStyleClass().setAll("play-button");
        Button restart = Controls.icon(
                Icon.RESTART, "restart", TEXTS.get("transport.restart"), () -> model.send(new Command.Restart()));
        Button back = Controls.icon(
                Icon.STEP_BACK, "step-back", TEXTS.get("transport.back"), () -> model.send(new Command.StepBack(1)));
        model.snapshot().subscribe(now -> back.setDisable(now == null || now.step() == 0));
        Button step =
                Controls.icon(Icon.STEP, "step", TEXTS.get("transport.step"), () -> model.send(new Command.Step(1)));
        Button speed = Controls.icon(Icon.SPEED, "speed", TEXTS.get("transport.speed"), this::chooseSpeed);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        pace.getStyleClass().add("pace");
        pace.setId("pace");
        getChildren().addAll(restart, back, play, step, speed, room, pace);
        model.snapshot().subscribe(this::showPlaying);
        model.speed().subscribe(value -> pace.setText(words(value.doubleValue())));
    }

    private void showPlaying() {
        if (model.isPlaying() != playing) {
            playing = model.isPlaying();
            play.setGraphic((playing ? Icon.PAUSE : Icon.PLAY).node());
            play.setAccessibleText(TEXTS.get(playing ? "transport.pause" : "transport.play"));
        }
    }

    private void chooseSpeed() {
        ContextMenu menu = new ContextMenu();
        for (double speed : SPEEDS) {
            RadioMenuItem item = new RadioMenuItem(words(speed));
            item.setSelected(speed == model.speed().get());
            item.setOnAction(_ -> model.setSpeed(speed));
            menu.getItems().add(item);
        }
        menu.show(pace, Side.TOP, 0, 0);
    }

    private static String words(double speed) {
        return Double.isInfinite(speed) ? TEXTS.get("speed.unlimited") : TEXTS.get("speed", Decimal.text(speed));
    }
}
