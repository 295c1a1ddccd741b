package pushpull.ui.inspect;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Palette;
import pushpull.paint.Picture;
import pushpull.paint.formula.Box;
import pushpull.paint.formula.Glossary;
import pushpull.paint.render.PaintThread;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.Participant;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;
import pushpull.ui.widget.PaintedView;

/// Shows the loss's formula with live numbers, as high as it comes out in the width that there is; it is set by the
/// painting thread and seen a frame or two later.
final class FormulaView extends Region {
    private final LabModel model;
    private final Function<Participant, String> names;
    private final FormulaTypesetting typesetting;
    private final PaintedView painted;
    private String glossary = "";
    private List<FormulaCase> clauses = List.of();
    private @Nullable Class<?> explained;
    private @Nullable Box box;
    private double setWidth = Double.NaN;
    private double held;
    private boolean other = true;

    /// @param names the name of each participant
    FormulaView(LabModel model, PaintThread paintThread, Function<Participant, String> names) {
        this.model = model;
        this.names = names;
        typesetting = new FormulaTypesetting(paintThread);
        painted = new PaintedView(model, paintThread, this::picture);
        getChildren().add(painted);
        setId("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        ExplainedNodes.explain(this, () -> {
            Explanation words = Explanation.of("formula");
            return new Explanation(words.title(), words.text(), glossary, false);
        });
        model.now().subscribe(this::poll);
    }

    /// @param loss whose settings are among the symbols
    void show(List<FormulaCase> shown, Record loss) {
        if (!shown.equals(clauses)) {
            if (!isOfTheSame(clauses, shown) || !loss.getClass().equals(explained)) {
                explained = loss.getClass();
                other = true;
                glossary = Glossary.of(shown, loss);
                setAccessibleHelp(glossary);
            }
            clauses = shown;
            request();
        }
    }

    private void request() {
        if (setWidth > 0) {
            typesetting.request(clauses, setWidth, names);
        }
    }

    private void poll() {
        FormulaTypesetting.Formula formula = typesetting.poll();
        if (formula != null) {
            box = formula.box();
            setAccessibleText(formula.spoken());
            painted.repaint();
            hold(Math.ceil(formula.box().height()));
        }
    }

    /// Numbers may become shorter, but nothing jumps for that.
    private void hold(double height) {
        double before = held;
        held = other ? height : Math.max(held, height);
        other = false;
        if (held != before) {
            requestLayout();
        }
    }

    /// Whether only numbers differ, so that nothing should jump.
    private static boolean isOfTheSame(List<FormulaCase> before, List<FormulaCase> now) {
        return before.stream()
                .map(FormulaCase::formula)
                .toList()
                .equals(now.stream().map(FormulaCase::formula).toList());
    }

    private Picture picture() {
        Palette palette = model.theme().get().palette();
        Box shown = box;
        return pen -> {
            pen.clear(palette.background());
            if (shown != null) {
                shown.paint(pen, palette, 0, 0);
            }
        };
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double wanted = width < 0 ? getWidth() : width;
        if (wanted > 0 && wanted != setWidth) {
            setWidth = wanted;
            other = true;
            request();
        }
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
