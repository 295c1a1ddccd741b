package pushpull.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import pushpull.settings.Setting;
import pushpull.settings.Texts;

/// A choice among two or three constants with short names, all of which are seen.
final class SegmentEditor implements SettingEditor {
    private static final int MOST = 3;
    private static final double ROOM = 116;
    private static final double PADDING = 10;

    private final SegmentedButton segments = new SegmentedButton();
    private final HBox node = new HBox(segments);
    private final Consumer<Object> changed;

    SegmentEditor(Setting setting, Consumer<Object> changed) {
        this.changed = changed;
        node.getStyleClass().add("segment-editor");
        for (Object constant : setting.type().getEnumConstants()) {
            ToggleButton segment = new ToggleButton(Texts.label((Enum<?>) constant));
            segment.setUserData(constant);
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setId("segment-" + setting.name() + "-" + setting.text(constant));
            segment.setOnAction(_ -> choose(segment));
            segments.getButtons().add(segment);
        }
        node.setAccessibleRole(AccessibleRole.COMBO_BOX);
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Whether all constants have room beside each other.
    static boolean fits(Setting setting) {
        Object[] constants = setting.type().getEnumConstants();
        double width = 0;
        for (Object constant : constants) {
            width += KnobRow.width(Texts.label((Enum<?>) constant)) + PADDING;
        }
        return constants.length <= MOST && width <= ROOM;
    }

    /// A press on the one that is chosen leaves it so.
    private void choose(ToggleButton segment) {
        segment.requestFocus();
        boolean other = segment.isSelected();
        segment.setSelected(true);
        if (other) {
            changed.accept(Objects.requireNonNull(segment.getUserData()));
        }
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (by != 0) {
            List<ToggleButton> all = new ArrayList<>(segments.getButtons());
            int at = all.indexOf(segments.getToggleGroup().getSelectedToggle());
            ToggleButton next = all.get(Math.clamp((long) at + by, 0, all.size() - 1));
            if (!next.isSelected()) {
                next.setSelected(true);
                choose(next);
            }
            event.consume();
        }
    }

    @Override
    public Region node() {
        return node;
    }

    @Override
    public HBox focus() {
        return node;
    }

    @Override
    public void show(Object value) {
        segments.getButtons().forEach(segment -> segment.setSelected(value.equals(segment.getUserData())));
        node.setAccessibleHelp(Texts.label((Enum<?>) value));
    }
}
