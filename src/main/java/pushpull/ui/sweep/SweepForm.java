package pushpull.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.measure.Better;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.settings.SettingsException;
import pushpull.settings.Texts;
import pushpull.sweep.plan.SweepRefusal;
import pushpull.sweep.verdict.MeasureName;
import pushpull.ui.widget.ExplainedNodes;

/// What a sweep is to answer: one or two settings, seeds, steps, and the measure that judges.
final class SweepForm extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final String SEEDS = "16";
    private static final String STEPS = "300";
    private static final String HELD_OUT = ".heldOut";
    private static final int LARGEST = 7;

    private final AxisForm first;
    private final AxisForm second;
    private final TextField seeds = new TextField(SEEDS);
    private final TextField steps = new TextField(STEPS);
    private final SearchableComboBox<String> measures = new SearchableComboBox<>();
    private final Label counted = new Label();
    private final Button start = new Button(TEXTS.get("sweep.start"));
    private final Button cancel = new Button(TEXTS.get("sweep.cancel"));
    private boolean running;

    /// @param cancelled asked to end the sweep that goes on
    SweepForm(Experiment experiment, Consumer<SweepQuestion> started, Runnable cancelled) {
        first = new AxisForm("first", false, experiment, this::count);
        second = new AxisForm("second", true, experiment, this::count);
        measures.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String name) {
                return name == null ? "" : new MeasureName(name).label();
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        List<String> judging = Metric.standard().stream()
                .filter(metric -> metric.better() != Better.NEITHER)
                .map(MetricText::text)
                .toList();
        measures.getItems().setAll(judging);
        measures.setValue(proposed(judging, experiment));
        counted.setId("sweep-counted");
        counted.setWrapText(true);
        counted.getStyleClass().add("sweep-quiet");
        start.setOnAction(_ -> started.accept(question()));
        cancel.setOnAction(_ -> cancelled.run());
        name(start, "start");
        name(cancel, "cancel");
        setId("sweep-form");
        getStyleClass().add("sweep-form");
        getChildren().addAll(first, second);
        add("seeds", seeds);
        add("steps", steps);
        add("measure", measures);
        getChildren().addAll(counted, start, cancel);
        seeds.textProperty().subscribe(_ -> count());
        steps.textProperty().subscribe(_ -> count());
        setRunning(false);
    }

    /// A measure of held-out points if there are any: on points that were trained on, a run can be good by heart.
    private static String proposed(List<String> judging, Experiment experiment) {
        boolean holdsOut = experiment.heldOut() > 0 || experiment.heldOutClasses() > 0;
        return judging.stream()
                .filter(name -> holdsOut && name.endsWith(HELD_OUT))
                .findFirst()
                .orElse(judging.getFirst());
    }

    private void add(String name, Control control) {
        Label label = new Label(TEXTS.get("sweep." + name));
        label.setLabelFor(control);
        control.setAccessibleText(label.getText());
        control.setMaxWidth(Double.MAX_VALUE);
        name(control, name);
        VBox pair = new VBox(label, control);
        pair.getStyleClass().add("sweep-axis");
        getChildren().add(pair);
    }

    private static void name(Control control, String name) {
        control.setId("sweep-" + name);
        ExplainedNodes.explain(control, "sweep." + name);
    }

    /// Offers the settings of an experiment.
    void show(Experiment now) {
        first.show(now);
        second.show(now);
        count();
    }

    /// Chooses the first setting.
    void chooseControl(String key) {
        first.chooseControl(key);
    }

    private SweepQuestion question() {
        List<String> over = new ArrayList<>(first.over());
        over.addAll(second.over());
        return new SweepQuestion(
                over, seeds.getText().strip(), steps.getText().strip(), String.valueOf(measures.getValue()));
    }

    /// Whether a sweep goes on, so that none can be started.
    void setRunning(boolean now) {
        running = now;
        cancel.setVisible(now);
        cancel.setManaged(now);
        count();
    }

    /// Says how many runs it takes, or why it cannot be started.
    private void count() {
        if (start.getId() == null) {
            return;
        }
        String problem = "";
        if (!seeds.getText().strip().matches("[0-9]+(\\s*,\\s*[0-9]+)*,?")) {
            problem = TEXTS.get("sweep.seeds.form");
        } else if (!steps.getText().strip().matches("[1-9][0-9]{0," + (LARGEST - 1) + "}")) {
            problem = TEXTS.get("sweep.steps.form");
        }
        try {
            counted.setText(
                    problem.isEmpty()
                            ? TEXTS.get(
                                    "sweep.counted",
                                    question().runs(),
                                    steps.getText().strip())
                            : problem);
        } catch (SweepRefusal refused) {
            problem = refused.spoken();
            counted.setText(problem);
        } catch (SettingsException refused) {
            problem = refused.spoken();
            counted.setText(problem);
        }
        start.setDisable(running || !problem.isEmpty());
    }
}
