package pushpull.ui.file;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import pushpull.settings.Texts;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.Icon;

/// How far long work is, with a way to stop it; and for a moment what was done.
final class JobProgress extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final double LENGTH = 120;

    private final Label words = new Label();
    private final Label percent = new Label();
    private final Rectangle done = new Rectangle(0, 2);
    private final HBox track = new HBox(done);
    private final Button cancel;

    JobProgress(BackgroundJobs backgroundJobs) {
        setId("chore");
        words.setId("chore-words");
        percent.getStyleClass().add("chore-percent");
        cancel = Controls.icon(Icon.CLOSE, "chore-cancel", TEXTS.get("chore.cancel"), backgroundJobs::cancel);
        track.getStyleClass().add("chore-track");
        track.setMinWidth(LENGTH);
        track.setMaxWidth(LENGTH);
        done.getStyleClass().add("chore-done");
        getStyleClass().add("note");
        getChildren().addAll(words, track, percent, cancel);
        backgroundJobs
                .words()
                .subscribe(text -> show(text, backgroundJobs.share().get()));
        backgroundJobs.share().subscribe(share -> show(backgroundJobs.words().get(), share.doubleValue()));
    }

    private void show(String text, double share) {
        words.setText(text);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
        boolean busy = share >= 0;
        for (var part : new Node[] {track, percent, cancel}) {
            part.setVisible(busy);
            part.setManaged(busy);
        }
        done.setWidth(LENGTH * Math.max(0, share));
        percent.setText(TEXTS.get("percent", Math.round(100 * Math.max(0, share))));
    }
}
