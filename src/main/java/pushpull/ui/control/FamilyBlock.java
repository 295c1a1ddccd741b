package pushpull.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.settings.Family;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;
import pushpull.ui.widget.Icon;

/// A family of the experiment: which member is chosen, its knobs, and what stands beside them in the experiment.
///
/// The knobs that matter most are always shown, the others on demand.
final class FamilyBlock extends VBox {
    private static final int ALWAYS_SHOWN = 2;
    private static final double NAME = 60;
    private static final double ICON_GAP = 8;

    private final Setting setting;
    private final List<Setting> beside;
    private final PanelContext context;
    private final ChoiceButton choice;
    private final FoldButton fold;
    private final VBox rows = new VBox();
    private final List<Placed> placed = new ArrayList<>();
    private List<Class<?>> structure = List.of();
    private boolean unfolded;

    /// @param setting the family, a component of the experiment
    /// @param beside settings of the experiment that are shown below the member's knobs, families among them
    FamilyBlock(Setting setting, List<Setting> beside, PanelContext context) {
        this.setting = setting;
        this.beside = beside;
        this.context = context;
        choice = choice(setting, setting.name());
        fold = new FoldButton(Texts.label(setting), this::toggle);
        fold.setId("more-" + setting.name());
        choice.before(fold);
        Label name = new Label(Texts.label(setting));
        name.getStyleClass().add("family-name");
        name.setLabelFor(choice);
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setPrefWidth(NAME);
        explain(name);
        Node icon = Icon.ofSetting(setting.name()).node();
        HBox.setMargin(icon, new Insets(0, ICON_GAP, 0, 0));
        HBox head = new HBox(icon, name, choice);
        head.getStyleClass().add("family-head");
        getStyleClass().add("family-block");
        rows.getStyleClass().add("family-rows");
        getChildren().addAll(head, rows);
    }

    /// The name of the family says what it is, and what its member does.
    private void explain(Label name) {
        name.addEventHandler(
                MouseEvent.MOUSE_ENTERED, _ -> context.explanations().await(name, this::explanation));
        name.addEventHandler(
                MouseEvent.MOUSE_EXITED, _ -> context.explanations().leave(name));
    }

    private Region explanation() {
        Record now = context.experiment().get();
        return ExplanationText.of(
                setting, now == null ? Object.class : setting.valueIn(now).getClass());
    }

    private ChoiceButton choice(Setting family, String key) {
        ChoiceButton button = new ChoiceButton(() -> members(family), member -> context.choose(key, member));
        button.setFinder(then -> find(family, key, then));
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setId("choice-" + key.replace('.', '-'));
        button.setAccessibleText(Texts.label(family));
        button.setAccessibleHelp(Texts.why(family));
        return button;
    }

    private static List<MenuChoice> members(Setting family) {
        return Settings.members(family.family()).stream()
                .map(PanelContext::named)
                .toList();
    }

    private void find(Setting family, String key, Consumer<List<MenuChoice>> then) {
        Experiment now = context.experiment().get();
        if (now != null) {
            context.finder()
                    .find(
                            () -> Settings.members(family.family()).stream()
                                    .map(member -> PanelContext.choice(now, key, member))
                                    .toList(),
                            then);
        }
    }

    /// Shows what an experiment has; rows are made anew only if it has other members.
    void show(Record experiment) {
        Record member = (Record) setting.valueIn(experiment);
        choice.show(Settings.nameOf(member), Texts.label(member.getClass()));
        List<Class<?>> now = new ArrayList<>();
        collect(member, now);
        for (Setting other : beside) {
            if (other.valueIn(experiment) instanceof Family family) {
                collect((Record) family, now);
            }
        }
        if (!now.equals(structure)) {
            structure = now;
            unfolded = false;
            build(experiment, member);
        }
        placed.forEach(row -> row.show(experiment));
        tellHidden(experiment);
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
        for (Setting other : beside) {
            if (other.valueIn(experiment) instanceof Family family) {
                placed.add(new Placed(nested(other, other.name()), other, ""));
                add((Record) family, other.name());
            } else {
                placed.add(new Placed(knob(other, other.name()), other, ""));
            }
        }
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
        return new KnobRow(inner, key, context);
    }

    private Node nested(Setting inner, String key) {
        Label name = new Label(Texts.labelWithin(inner));
        name.getStyleClass().add("knob-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setPrefWidth(Math.max(KnobRow.NAME, KnobRow.width(name.getText())));
        HBox line = new HBox(name, choice(inner, key));
        line.getStyleClass().add("knob-line");
        return line;
    }

    private void toggle() {
        unfolded = !unfolded;
        Record experiment = context.experiment().get();
        if (experiment != null) {
            fold(experiment);
            tellHidden(experiment);
        }
    }

    private void fold(Record experiment) {
        List<Node> shown = new ArrayList<>();
        for (Placed row : placed) {
            boolean leads = row.setting().isLeading() && shown.size() < ALWAYS_SHOWN;
            if (unfolded || leads || row.hasOtherMember(experiment)) {
                shown.add(row.node());
            }
        }
        rows.getChildren().setAll(shown);
    }

    /// How many rows are hidden, and what in them is not as it is by default.
    private void tellHidden(Record experiment) {
        List<String> changed = new ArrayList<>();
        int hidden = 0;
        for (Placed row : placed) {
            if (!rows.getChildren().contains(row.node())) {
                hidden++;
                if (row.isChanged(experiment)) {
                    changed.add(Texts.labelWithin(row.setting()) + " "
                            + row.setting().text(row.valueOrInitial(experiment)));
                }
            }
        }
        fold.show(hidden, unfolded, changed);
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

        private Object valueOrInitial(Record experiment) {
            Object value = value(experiment);
            return value == null ? setting.initial() : value;
        }

        private boolean isChanged(Record experiment) {
            return node instanceof KnobRow && !setting.initial().equals(value(experiment));
        }

        private boolean hasOtherMember(Record experiment) {
            Object value = value(experiment);
            return value instanceof Family
                    && !value.getClass().equals(setting.initial().getClass());
        }
    }
}
