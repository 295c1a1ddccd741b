package pushpull.ui.widget;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A label that never gets lower again while it speaks of one thing, so that what stands below them stays where it
/// is while the words change.
public final class StableLabel extends Label {
    private double held;
    private double setWidth = Double.NaN;

    /// @param style its style class
    public StableLabel(String id, String style) {
        setId(id);
        getStyleClass().add(style);
        setWrapText(true);
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /// They are about something else from now on.
    public void forget() {
        held = 0;
        requestLayout();
    }

    /// Holds as much room as other words will need, once it is known how wide they stand.
    public void makeRoomFor(String words) {
        String now = getText();
        setText(words);
        if (setWidth > 0) {
            held = Math.max(held, super.computePrefHeight(setWidth));
        }
        setText(now);
    }

    @Override
    protected double computePrefHeight(double width) {
        double wide = width < 0 ? getWidth() : width;
        if (wide != setWidth) {
            setWidth = wide;
            held = 0;
        }
        held = Math.max(held, super.computePrefHeight(wide));
        return held;
    }
}
