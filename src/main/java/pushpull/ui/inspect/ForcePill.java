package pushpull.ui.inspect;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Norms;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ClassMark;
import pushpull.ui.widget.ThrottledView;

/// The selected point's forces in one line, for windows without room for the inspector.
public final class ForcePill extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final ClassMark mark = new ClassMark();
    private final Label point = new Label();
    private final Label pull = new Label();
    private final Label push = new Label();
    private final Label net = new Label();

    public ForcePill(RunModel run) {
        this.run = run;
        point.getStyleClass().add("heading");
        pull.getStyleClass().add("pull-text");
        push.getStyleClass().add("push-text");
        getStyleClass().add("force-pill");
        getChildren().addAll(mark, point, pull, push, net);
        setMouseTransparent(true);
        setVisible(false);
        new ThrottledView(run, this::refresh);
        run.selected().subscribe(this::refresh);
        run.lab().theme().subscribe(this::refresh);
    }

    private void refresh() {
        Snapshot snapshot = run.snapshot().get();
        int index = run.indexOf(run.selected().get());
        PointForces focus = snapshot == null ? null : snapshot.focus();
        boolean answered = snapshot != null && focus != null && focus.point() == index;
        setVisible(answered);
        if (snapshot != null && focus != null && answered) {
            ForceBalance balance = ForceBalance.of(focus);
            mark.show(snapshot.points().label(index), run.lab().theme().get());
            point.setText(TEXTS.get("inspector.point", run.selected().get()));
            pull.setText(TEXTS.get("pill.pull", ReadableNumber.two(Norms.of(balance.pull()))));
            push.setText(TEXTS.get("pill.push", ReadableNumber.two(Norms.of(balance.push()))));
            net.setText(TEXTS.get("pill.net", ReadableNumber.two(Norms.of(balance.net()))));
            makeRoom();
        }
    }

    /// Its parent places it by hand, and must know when the words have grown.
    private void makeRoom() {
        if (getParent() != null && prefWidth(-1) > getWidth()) {
            getParent().requestLayout();
        }
    }
}
