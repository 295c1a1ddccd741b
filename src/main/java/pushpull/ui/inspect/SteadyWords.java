package pushpull.ui.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Words about one thing that never get lower again, so that what stands below them stays where it is while the
/// words change.
final class SteadyWords extends Label {
    private double held;
    private double setWidth = Double.NaN;

    SteadyWords(String id) {
        setId(id);
        getStyleClass().add("inspector-sentence");
        setWrapText(true);
        setAlignment(Pos.TOP_LEFT);
        setMinHeight(Region.USE_PREF_SIZE);
    }

    /// They are about something else from now on.
    void forget() {
        held = 0;
        requestLayout();
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
