package pushpull.ui.inspect;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import pushpull.settings.Texts;
import pushpull.tensor.Norms;
import pushpull.train.ForceBalance;
import pushpull.train.Forces;
import pushpull.train.Snapshot;
import pushpull.ui.ClassMark;
import pushpull.ui.LabModel;
import pushpull.ui.Numbers;
import pushpull.ui.Paced;

/// The selected point's forces in one line, for windows without room for the inspector.
public final class ForcePill extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final LabModel model;
    private final ClassMark mark = new ClassMark();
    private final Label point = new Label();
    private final Label pull = new Label();
    private final Label push = new Label();
    private final Label net = new Label();

    public ForcePill(LabModel model) {
        this.model = model;
        point.getStyleClass().add("heading");
        pull.getStyleClass().add("pull-text");
        push.getStyleClass().add("push-text");
        getStyleClass().add("force-pill");
        getChildren().addAll(mark, point, pull, push, net);
        setMouseTransparent(true);
        setVisible(false);
        new Paced(model, this::refresh);
        model.selected().subscribe(this::refresh);
        model.theme().subscribe(this::refresh);
    }

    private void refresh() {
        Snapshot snapshot = model.snapshot().get();
        int index = model.indexOf(model.selected().get());
        Forces focus = snapshot == null ? null : snapshot.focus();
        boolean answered = snapshot != null && focus != null && focus.point() == index;
        setVisible(answered);
        if (snapshot != null && focus != null && answered) {
            ForceBalance split = ForceBalance.of(focus);
            mark.show(snapshot.points().label(index), model.theme().get());
            point.setText(TEXTS.get("inspector.point", model.selected().get()));
            pull.setText(TEXTS.get("pill.pull", Numbers.two(Norms.of(split.pull()))));
            push.setText(TEXTS.get("pill.push", Numbers.two(Norms.of(split.push()))));
            net.setText(TEXTS.get("pill.net", Numbers.two(Norms.of(split.net()))));
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
