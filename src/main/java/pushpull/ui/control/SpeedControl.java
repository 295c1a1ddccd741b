package pushpull.ui.control;

import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import pushpull.settings.Decimal;
import pushpull.settings.Knob;
import pushpull.settings.Scale;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.Texts;
import pushpull.settings.TypedValue;
import pushpull.ui.model.RunModel;
import pushpull.ui.model.SpeedSteps;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Icon;
import pushpull.ui.widget.ThrottledView;

/// How fast a run plays: a menu of paces, a slider, and a number to type. The right end of the slider is no limit.
final class SpeedControl extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final KnobSlider slider;
    private final ValueField field;

    /// What the slider and the field turn.
    ///
    /// @param rate steps a second
    private record Speed(
            @Knob(value = "20", min = 0.1, max = 1e6, low = 1, high = 1000, scale = Scale.LOGARITHMIC, unit = "/s")
            double rate) {}

    SpeedControl(RunModel run) {
        this.run = run;
        Setting setting = Settings.find(Speed.class, "rate");
        slider = new KnobSlider(
                setting,
                new SliderScale(setting),
                rate -> run.setSpeed(rate < setting.high() ? rate : Double.POSITIVE_INFINITY));
        slider.setId("speed-slider");
        slider.setAccessibleText(TEXTS.get("transport.speed"));
        field = new ValueField(this::typed, () -> false);
        field.setId("pace");
        field.getStyleClass().add("pace");
        field.setFocusTraversable(false);
        HBox.setHgrow(slider, Priority.ALWAYS);
        getStyleClass().add("speed-control");
        getChildren()
                .addAll(Controls.icon(Icon.SPEED, "speed", TEXTS.get("transport.speed"), this::choose), slider, field);
        ExplainedNodes.explain(this, "transport.speed");
        run.speed().subscribe(this::show);
        new ThrottledView(run, this::showRate);
        show();
    }

    private void show() {
        field.show(words());
        if (!isAdaptive()) {
            slider.show(Math.min(1000, run.speed().get()));
        }
    }

    /// While the pace adapts, the slider says what it is.
    private void showRate() {
        var snapshot = run.snapshot().get();
        if (isAdaptive() && snapshot != null && snapshot.rate() > 0) {
            slider.show(Math.clamp(snapshot.rate(), 1, 1000));
        }
    }

    private boolean isAdaptive() {
        return Double.isNaN(run.speed().get());
    }

    private String words() {
        return isAdaptive() ? TEXTS.get("speed.adaptive") : words(run.speed().get());
    }

    private static String words(double speed) {
        return Double.isInfinite(speed) ? TEXTS.get("speed.unlimited") : TEXTS.get("speed", Decimal.text(speed));
    }

    private boolean typed(String text) {
        String rate = text.strip();
        if (rate.equals(TEXTS.get("speed.adaptive"))) {
            run.setSpeed(Double.NaN);
        } else if (rate.equals(TEXTS.get("speed.unlimited"))) {
            run.setSpeed(Double.POSITIVE_INFINITY);
        } else {
            try {
                run.setSpeed((Double) TypedValue.read(Settings.find(Speed.class, "rate"), rate));
            } catch (SettingsException _) {
                run.lab().showWarning(TEXTS.get("speed.refused", text));
                return false;
            }
        }
        return true;
    }

    private void choose() {
        ContextMenu menu = new ContextMenu();
        for (double speed : SpeedSteps.round()) {
            boolean chosen = speed == run.speed().get();
            menu.getItems().add(item(words(speed), chosen, () -> run.setSpeed(speed)));
        }
        menu.getItems().add(item(TEXTS.get("speed.adaptive.menu"), isAdaptive(), () -> run.setSpeed(Double.NaN)));
        menu.show(this, Side.TOP, 0, 0);
    }

    private static RadioMenuItem item(String text, boolean chosen, Runnable action) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setSelected(chosen);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
