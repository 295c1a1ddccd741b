package pushpull.ui.sweep;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.settings.Decimal;
import pushpull.settings.Kind;
import pushpull.settings.Scale;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.sweep.plan.Axis;
import pushpull.ui.control.SliderScale;
import pushpull.ui.widget.ExplainedNodes;

/// One setting to sweep and its values: a range on the setting's own scale, or any list that is typed.
final class AxisForm extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final String NONE = "";
    private static final int USUAL = 8;
    private static final int MOST = 100;

    private final SearchableComboBox<String> keys = new SearchableComboBox<>();
    private final RangeSlider range = new RangeSlider(0, 1, 0, 1);
    private final TextField count = new TextField(Integer.toString(USUAL));
    private final TextField values = new TextField();
    private final HBox ranged;
    private final Runnable changed;
    private Experiment experiment;
    private boolean showing;

    /// @param name under which the bundles know it
    /// @param optional whether there need not be a setting
    AxisForm(String name, boolean optional, Experiment first, Runnable changed) {
        this.changed = changed;
        experiment = first;
        named(keys, name + "-setting", "sweep." + name);
        named(range, name + "-range", "sweep.range");
        named(count, name + "-count", "sweep.count");
        named(values, name + "-values", "sweep.values");
        count.setPrefColumnCount(3);
        HBox.setHgrow(range, Priority.ALWAYS);
        range.setBlockIncrement(0.05);
        range.setPrefWidth(80);
        keys.setMaxWidth(Double.MAX_VALUE);
        keys.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String key) {
                return key == null ? "" : label(key);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        ranged = new HBox(range, count);
        ranged.getStyleClass().add("sweep-line");
        getStyleClass().add("sweep-axis");
        getChildren().addAll(new Label(TEXTS.get("sweep." + name)), keys, ranged, values);
        keys.valueProperty().subscribe(this::choose);
        range.lowValueProperty().subscribe(this::write);
        range.highValueProperty().subscribe(this::write);
        count.textProperty().subscribe(this::write);
        values.textProperty().subscribe(_ -> changed.run());
        offer(optional);
    }

    private static void named(Node node, String id, String key) {
        node.setId("sweep-" + id);
        node.setAccessibleText(TEXTS.get(key));
        ExplainedNodes.explain(node, key);
    }

    private void offer(boolean optional) {
        List<String> all = keys(experiment);
        if (optional) {
            keys.getItems().add(NONE);
        }
        keys.getItems().addAll(all);
        keys.setValue(
                optional
                        ? NONE
                        : all.stream()
                                .filter(key -> key.startsWith("loss.") && hasRange(key))
                                .findFirst()
                                .orElse(all.getFirst()));
    }

    /// The settings of an experiment that can be swept.
    private static List<String> keys(Experiment experiment) {
        return Settings.flatten(experiment).keySet().stream()
                .filter(key -> !key.equals(Axis.SEED))
                .toList();
    }

    /// Offers the settings of another experiment and keeps what is chosen if that has it.
    void show(Experiment now) {
        List<String> all = keys(now);
        String chosen = keys.getValue();
        experiment = now;
        if (!all.equals(keys.getItems().stream().filter(key -> !key.isEmpty()).toList())) {
            boolean optional = keys.getItems().getFirst().isEmpty();
            showing = true;
            keys.getItems().clear();
            offer(optional);
            showing = false;
            if (chosen != null && all.contains(chosen)) {
                keys.setValue(chosen);
            } else {
                choose(keys.getValue());
            }
        }
    }

    /// Chooses a setting.
    ///
    /// @param key of the setting, with dashes for its dots as in the ids of controls
    void chooseControl(String key) {
        keys.getItems().stream()
                .filter(each -> each.replace('.', '-').equals(key))
                .findFirst()
                .ifPresent(keys::setValue);
    }

    private String label(String key) {
        return key.isEmpty()
                ? TEXTS.get("sweep.none")
                : TEXTS.get("sweep.setting", Texts.label(Settings.find(experiment, key)), key);
    }

    private boolean hasRange(String key) {
        Setting setting = Settings.find(experiment, key);
        boolean number =
                switch (setting.kind()) {
                    case DOUBLE, INT, LONG -> true;
                    case BOOLEAN, TEXT, CHOICE, FAMILY, INTS -> false;
                };
        return number && setting.range().hasSlider();
    }

    private void choose(@Nullable String key) {
        if (showing || key == null) {
            return;
        }
        boolean any = !key.isEmpty();
        shown(values, any);
        shown(ranged, any && hasRange(key));
        showing = true;
        range.setLowValue(0);
        range.setHighValue(1);
        showing = false;
        if (any && hasRange(key)) {
            write();
        } else {
            values.setText(any ? listed(key) : "");
        }
        changed.run();
    }

    private static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// All values of a setting that is no number; the present one if they cannot be listed.
    private String listed(String key) {
        Setting setting = Settings.find(experiment, key);
        return switch (setting.kind()) {
            case FAMILY ->
                Settings.members(setting.family()).stream()
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(","));
            case CHOICE -> String.join(",", setting.choices());
            case BOOLEAN -> "true,false";
            default ->
                new Axis(key, List.of(Settings.flatten(experiment).getOrDefault(key, "")))
                        .text()
                        .substring(key.length() + 1);
        };
    }

    /// Writes the range in the notation of sweeps.
    private void write() {
        String key = keys.getValue();
        if (showing || key == null || key.isEmpty() || !hasRange(key)) {
            return;
        }
        Setting setting = Settings.find(experiment, key);
        SliderScale scale = new SliderScale(setting);
        double low = scale.value(range.getLowValue());
        double high = scale.value(range.getHighValue());
        int number = number(setting, low, high);
        String from = Decimal.text(low);
        String spacing = setting.scale() == Scale.LOGARITHMIC ? "log(" : "lin(";
        boolean one = number == 1 || low == high;
        values.setText(one ? from : spacing + from + "," + Decimal.text(high) + "," + number + ")");
    }

    private int number(Setting setting, double low, double high) {
        String typed = count.getText().strip();
        int asked = typed.matches("[1-9][0-9]{0,2}") ? Math.min(MOST, Integer.parseInt(typed)) : USUAL;
        return setting.kind() == Kind.DOUBLE ? asked : (int) Math.min(asked, high - low + 1);
    }

    /// What is to be swept; empty for nothing.
    List<String> over() {
        String key = keys.getValue();
        return key == null || key.isEmpty()
                ? List.of()
                : List.of(key + "=" + values.getText().strip());
    }
}
