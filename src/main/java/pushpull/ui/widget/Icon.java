package pushpull.ui.widget;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// The window's icons: strokes of 1.5 in a box of 16, in the colour of the text beside them.
public enum Icon {
    DATA("M4 5.2v.01M8 3.5v.01M11.8 6v.01M6 8.6v.01M10 9.4v.01M3.6 11.8v.01M8 12.6v.01M12.6 12v.01"),
    SUPERVISION("M5 7.2A2.2 2.2 0 1 0 5 2.8 2.2 2.2 0 1 0 5 7.2M11 13.2A2.2 2.2 0 1 0 11 8.8 2.2 2.2 0 1 0 11 13.2"
            + "M6.6 6.6 9.4 9.4"),
    ENCODER("M3 3.2 8 5V11L3 12.8ZM8 4.2 13 3V13L8 11.8"),
    DISTANCE("M3 13 13 3M3 9.5V13H6.5M9.5 3H13V6.5"),
    LOSS("M2.5 2.5C3.5 9 7 12.5 13.5 13"),
    MINER("M8 10.8A2.8 2.8 0 1 0 8 5.2 2.8 2.8 0 1 0 8 10.8M8 2V5.2M8 10.8V14M2 8H5.2M10.8 8H14"),
    OPTIMIZER("M2 3.5 5 8.5 7.5 6 10.5 11.5 14 13"),
    SAMPLING("M3 3H6.5V6.5H3ZM9.5 3H13V6.5H9.5ZM3 9.5H6.5V13H3ZM9.5 9.5H13V13H9.5Z"),
    SCHEDULE("M8 13.5A5.5 5.5 0 1 0 8 2.5 5.5 5.5 0 1 0 8 13.5M8 5V8L10 9.6"),
    SETTING("M3 5H13M3 11H13M6 3V7M10 9V13"),
    CHEVRON("M4.5 6.5 8 10 11.5 6.5"),
    RESTART("M12.6 8A4.6 4.6 0 1 1 11.2 4.7M11.4 2.2V5H8.6"),
    STEP("M12.5 3.5V12.5M4 4 9.5 8 4 12Z"),
    STEP_BACK("M3.5 3.5V12.5M12 4 6.5 8 12 12Z"),
    UNDO("M5.5 3 2.5 6 5.5 9M2.5 6H9.5A3.5 3.5 0 0 1 9.5 13H6"),
    REDO("M10.5 3 13.5 6 10.5 9M13.5 6H6.5A3.5 3.5 0 0 0 6.5 13H10"),
    BRANCH("M4.5 2.5V13.5M4.5 11C4.5 7.5 11.5 9 11.5 4.2M9 5.6 11.5 3 14 5.6"),
    SLOW("M2 12.5H5.2V9.6H8.4V6.7H11.6V3.8H14.2"),
    PLAY("M5.5 3.5 12.5 8 5.5 12.5Z"),
    PAUSE("M5.5 3.5V12.5M10.5 3.5V12.5"),
    SPEED("M2.6 12A6 6 0 1 1 13.4 12M8 9.6 10.6 6.4"),
    LIGHT("M8 11A3 3 0 1 0 8 5 3 3 0 1 0 8 11M8 1.5V2.6M8 13.4V14.5M1.5 8H2.6M13.4 8H14.5M3.4 3.4 4.2 4.2"
            + "M11.8 11.8 12.6 12.6M3.4 12.6 4.2 11.8M11.8 4.2 12.6 3.4"),
    DARK("M13 9.6A5.6 5.6 0 1 1 6.4 3 4.6 4.6 0 0 0 13 9.6Z"),
    HELP("M5.4 6A2.6 2.6 0 1 1 8 8.6V9.8M8 12.6V12.7"),
    FIT("M2.8 6V2.8H6M10 2.8H13.2V6M13.2 10V13.2H10M6 13.2H2.8V10"),
    POINT("M1.8 8C4.8 3.2 11.2 3.2 14.2 8 11.2 12.8 4.8 12.8 1.8 8M8 10A2 2 0 1 0 8 6 2 2 0 1 0 8 10"),
    FORCE_CURVE("M2.5 3 8 11H13.5M2.5 13.5 13 3"),
    HISTOGRAM("M3 13V9M6.3 13V5M9.6 13V3M13 13V7.5"),
    TURN("M13.2 5.2C11.5 3.6 4.5 3.6 2.8 6.4 2 9.6 6 11 10.5 10.6M8.4 8.6 10.6 10.6 8.6 12.8"),
    EXPORT("M8 10V2.5M5.2 5.3 8 2.5 10.8 5.3M3 9.5V13H13V9.5"),
    SELECT("M4 2.5 12.5 8 8.6 8.9 6.6 12.8Z"),
    ADD("M8 3.5V12.5M3.5 8H12.5"),
    BRUSH("M13 3 7.5 8.5M6.2 8.2A2.2 2.2 0 0 1 8 10.2C7.6 12.4 5 13.2 2.8 12.8 4.2 12 3.4 9 6.2 8.2Z"),
    ERASER("M9 3 13 7 7.5 12.5H5.5L3 10ZM6 6 10 10M5.5 12.8H13"),
    ENLARGE("M9.5 3H13V6.5M13 3 9 7M6.5 13H3V9.5M3 13 7 9"),
    REDUCE("M12.5 6.8H9.2V3.5M9.2 6.8 13 3M3.5 9.2H6.8V12.5M6.8 9.2 3 13"),
    BESIDE("M2.5 3.5H13.5V12.5H2.5ZM8 3.5V12.5"),
    FOLD_LEFT("M2.5 3H13.5V13H2.5ZM6.5 3V13"),
    FOLD_RIGHT("M2.5 3H13.5V13H2.5ZM9.5 3V13"),
    CLOSE("M4 4 12 12M12 4 4 12"),
    WARNING("M8 2.8 14 13.2H2ZM8 6.6V9.6M8 11.4V11.5");

    private static final double BOX = 16;

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// The icon of a setting of the experiment, by the setting's name.
    public static Icon ofSetting(String name) {
        for (Icon icon : values()) {
            if (icon.name().equals(name.toUpperCase(Locale.ROOT))) {
                return icon;
            }
        }
        return SETTING;
    }

    /// A new node that shows the icon.
    public Node node() {
        SVGPath shape = new SVGPath();
        shape.setContent(path);
        shape.getStyleClass().add("icon-shape");
        shape.setManaged(false);
        StackPane box = new StackPane(shape);
        box.getStyleClass().add("icon");
        box.setMinSize(BOX, BOX);
        box.setPrefSize(BOX, BOX);
        box.setMaxSize(BOX, BOX);
        box.setMouseTransparent(true);
        return box;
    }
}
