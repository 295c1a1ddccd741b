package pushpull.ui.stage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import pushpull.settings.Texts;
import pushpull.train.Pairs;
import pushpull.train.Snapshot;
import pushpull.ui.Icon;
import pushpull.ui.LabModel;

/// One line about the run: what was refused or has stopped, and otherwise how much is still going on.
public final class StatusLine extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final LabModel model;
    private final Node warning = Icon.WARNING.node();
    private final Label words = new Label();

    public StatusLine(LabModel model) {
        this.model = model;
        getStyleClass().add("status-line");
        warning.getStyleClass().add("warning");
        words.setWrapText(true);
        words.setId("status");
        getChildren().addAll(warning, words);
        setMouseTransparent(true);
        model.snapshot().subscribe(this::refresh);
        model.message().subscribe(this::refresh);
    }

    private void refresh() {
        String message = model.message().get();
        Snapshot snapshot = model.snapshot().get();
        boolean warns = !message.isEmpty();
        warning.setVisible(warns);
        warning.setManaged(warns);
        words.setText(warns ? message : snapshot == null ? "" : activity(snapshot));
        setVisible(!words.getText().isEmpty());
    }

    /// How many pairs still feel a force.
    static String activity(Snapshot snapshot) {
        Pairs pairs = snapshot.pairs();
        if (pairs != null && pairs.size() > 0) {
            int different = 0;
            int pushing = 0;
            for (int i = 0; i < pairs.size(); i++) {
                different += pairs.same()[i] ? 0 : 1;
                pushing += !pairs.same()[i] && pairs.magnitudes()[i] < 0 ? 1 : 0;
            }
            return different == 0
                    ? TEXTS.get("status.none")
                    : TEXTS.get("status.push", Math.round(100.0 * pushing / different));
        }
        double share = snapshot.history().activeAt(snapshot.step());
        return Double.isNaN(share) ? "" : TEXTS.get("status.active", Math.round(100 * share));
    }
}
