package pushpull.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Family;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.ui.Icon;

/// A family of the experiment: which member is chosen, its knobs, and loose settings of the experiment beside it.
///
/// The first two knobs are always shown, the others on demand.
final class FamilyBlock extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int ALWAYS_SHOWN = 2;
    private static final double NAME = 60;
    private static final double ICON_GAP = 8;

    private final Setting setting;
    private final List<Setting> loose;
    private final PanelContext context;
    private final ChoiceButton choice;
    private final VBox rows = new VBox();
    private final SimpleDoubleProperty column = new SimpleDoubleProperty(NAME);
    private final List<Placed> placed = new ArrayList<>();
    private List<Class<?>> structure = List.of();
    private boolean unfolded;

    /// @param setting the family, a component of the experiment
    /// @param loose settings of the experiment that are shown below the member's knobs
    FamilyBlock(Setting setting, List<Setting> loose, PanelContext context) {
        this.setting = setting;
        this.loose = loose;
        this.context = context;
        choice = choice(setting, setting.name());
        Label name = new Label(Texts.label(setting));
        name.getStyleClass().add("family-name");
        name.setLabelFor(choice);
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setPrefWidth(NAME);
        Node icon = Icon.ofSetting(setting.name()).node();
        HBox.setMargin(icon, new Insets(0, ICON_GAP, 0, 0));
        HBox head = new HBox(icon, name, choice);
        head.getStyleClass().add("family-head");
        getStyleClass().add("family-block");
        rows.getStyleClass().add("family-rows");
        getChildren().addAll(head, rows);
    }

    private ChoiceButton choice(Setting family, String key) {
        ChoiceButton button = new ChoiceButton(() -> members(family), member -> context.change(key, member));
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setId("choice-" + key.replace('.', '-'));
        button.setAccessibleText(Texts.label(family));
        button.setAccessibleHelp(Texts.why(family));
        return button;
    }

    private static List<ChoiceButton.Choice> members(Setting family) {
        return Settings.members(family.family()).stream()
                .map(member -> new ChoiceButton.Choice(member.getSimpleName(), Texts.label(member)))
                .toList();
    }

    /// Shows what an experiment has; rows are made anew only where it has other members.
    void show(Record experiment) {
        Record member = (Record) setting.valueIn(experiment);
        choice.show(Settings.nameOf(member), Texts.label(member.getClass()));
        List<Class<?>> now = new ArrayList<>();
        collect(member, now);
        if (!now.equals(structure)) {
            structure = now;
            unfolded = false;
            build(experiment, member);
        }
        placed.forEach(row -> row.show(experiment));
    }

    private static void collect(Record member, List<Class<?>> classes) {
        classes.add(member.getClass());
        for (Setting inner : Schema.of(member).settings()) {
            if (inner.valueIn(member) instanceof Record nested) {
                collect(nested, classes);
            }
        }
    }

    private void build(Record experiment, Record member) {
        placed.clear();
        add(member, setting.name());
        for (Setting beside : loose) {
            placed.add(new Placed(knob(beside, beside.name()), beside, ""));
        }
        column.set(nameWidth());
        fold(experiment);
    }

    private void add(Record member, String path) {
        for (Setting inner : Schema.of(member).settings()) {
            String key = path + "." + inner.name();
            if (inner.valueIn(member) instanceof Family nested) {
                placed.add(new Placed(nested(inner, key), inner, path));
                add((Record) nested, key);
            } else {
                placed.add(new Placed(knob(inner, key), inner, path));
            }
        }
    }

    private KnobRow knob(Setting inner, String key) {
        return new KnobRow(inner, key, context, column);
    }

    private Node nested(Setting inner, String key) {
        Label name = new Label(KnobRow.name(inner));
        name.getStyleClass().add("knob-name");
        name.setMinWidth(0);
        name.prefWidthProperty().bind(column);
        HBox line = new HBox(name, choice(inner, key));
        line.getStyleClass().add("knob-line");
        return line;
    }

    /// Names of sliders take as much room as the longest of them needs.
    private double nameWidth() {
        double width = NAME;
        for (Placed row : placed) {
            width = row.node() instanceof KnobRow knob ? Math.max(width, knob.nameWidth()) : width;
        }
        return width;
    }

    private void fold(Record experiment) {
        List<Node> shown = new ArrayList<>();
        int hidden = 0;
        for (Placed row : placed) {
            if (unfolded || shown.size() < ALWAYS_SHOWN || row.isChanged(experiment)) {
                shown.add(row.node());
            } else {
                hidden++;
            }
        }
        if (hidden > 0 || unfolded) {
            shown.add(more(unfolded ? TEXTS.get("knob.fewer") : TEXTS.get("knob.more", hidden)));
        }
        rows.getChildren().setAll(shown);
    }

    private Hyperlink more(String text) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().setAll("more");
        link.setId("more-" + setting.name());
        link.setOnAction(_ -> {
            unfolded = !unfolded;
            Record experiment = context.experiment().get();
            if (experiment != null) {
                fold(experiment);
            }
        });
        return link;
    }

    /// A row and what it shows: a setting of the record at a path of the experiment, the experiment itself if empty.
    private record Placed(Node node, Setting setting, String path) {
        private @Nullable Object value(Record experiment) {
            Record owner = experiment;
            for (String part : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
                owner = (Record) Schema.of(owner).setting(part).valueIn(owner);
            }
            return owner.getClass() == setting.owner() ? setting.valueIn(owner) : null;
        }

        private void show(Record experiment) {
            Object value = value(experiment);
            if (node instanceof KnobRow knob && value != null) {
                knob.show(value);
            } else if (node instanceof HBox line
                    && line.getChildren().getLast() instanceof ChoiceButton button
                    && value instanceof Record member) {
                button.show(Settings.nameOf(member), Texts.label(member.getClass()));
            }
        }

        private boolean isChanged(Record experiment) {
            return node instanceof KnobRow && !setting.initial().equals(value(experiment));
        }
    }
}
