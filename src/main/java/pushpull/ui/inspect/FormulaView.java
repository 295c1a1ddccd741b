package pushpull.ui.inspect;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Painter;
import pushpull.paint.Palette;
import pushpull.paint.Picture;
import pushpull.paint.formula.Box;
import pushpull.paint.formula.Glossary;
import pushpull.paint.formula.Working;
import pushpull.train.Clause;
import pushpull.ui.LabModel;
import pushpull.ui.PaintedView;

/// Shows the loss's formula with live numbers, as high as it comes out in the width that there is.
final class FormulaView extends Region {
    private static final Duration DELAY = Duration.millis(400);

    private final LabModel model;
    private final Working working;
    private final PaintedView painted;
    private final Tooltip tip = new Tooltip();
    private List<Clause> clauses = List.of();
    private @Nullable Class<?> explained;
    private double setWidth = Double.NaN;
    private double held;
    private Box box;

    FormulaView(LabModel model, Painter painter, Working working) {
        this.model = model;
        this.working = working;
        box = working.set(clauses, 1);
        painted = new PaintedView(model, painter, this::picture);
        getChildren().add(painted);
        setId("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        tip.setShowDelay(DELAY);
        Tooltip.install(this, tip);
    }

    /// @param loss whose settings are among the symbols
    void show(List<Clause> shown, Record loss) {
        if (!shown.equals(clauses)) {
            if (!isOfTheSame(clauses, shown) || !loss.getClass().equals(explained)) {
                explained = loss.getClass();
                held = 0;
                String glossary = Glossary.of(shown, loss);
                tip.setText(glossary);
                setAccessibleHelp(glossary);
            }
            clauses = shown;
            setWidth = Double.NaN;
            setAccessibleText(working.spoken(shown));
            painted.repaint();
            requestLayout();
        }
    }

    /// Whether only numbers differ, so that nothing should jump.
    private static boolean isOfTheSame(List<Clause> before, List<Clause> now) {
        return before.stream()
                .map(Clause::formula)
                .toList()
                .equals(now.stream().map(Clause::formula).toList());
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
            held = Double.isNaN(setWidth) ? held : 0;
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
        held = Math.max(held, Math.ceil(box(width < 0 ? getWidth() : width).height()));
        return held;
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
