package pushpull.ui.inspect;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import pushpull.paint.Painter;
import pushpull.paint.Palette;
import pushpull.paint.Picture;
import pushpull.paint.formula.Box;
import pushpull.paint.formula.Working;
import pushpull.train.Clause;
import pushpull.ui.LabModel;
import pushpull.ui.PaintedView;

/// Shows the loss's formula with live numbers, as high as it comes out in the width that there is.
final class FormulaView extends Region {
    private final LabModel model;
    private final Working working;
    private final PaintedView painted;
    private List<Clause> clauses = List.of();
    private double setWidth = Double.NaN;
    private Box box;

    FormulaView(LabModel model, Painter painter, Working working) {
        this.model = model;
        this.working = working;
        box = working.set(clauses, 1);
        painted = new PaintedView(model, painter, this::picture);
        getChildren().add(painted);
        setId("formula");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    void show(List<Clause> shown) {
        if (!shown.equals(clauses)) {
            clauses = shown;
            setWidth = Double.NaN;
            setAccessibleText(working.spoken(shown));
            painted.repaint();
            requestLayout();
        }
    }

    private Picture picture() {
        Palette palette = model.theme().get().palette();
        Box shown = box(getWidth());
        return pen -> {
            pen.clear(palette.background());
            shown.paint(pen, palette, 0, 0);
        };
    }

    private Box box(double width) {
        if (width != setWidth && width > 0) {
            setWidth = width;
            box = working.set(clauses, width);
        }
        return box;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(box(width < 0 ? getWidth() : width).height());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        painted.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
