package pushpull.ui.file;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import pushpull.settings.Texts;

/// Offers the session of a window that was lost.
public final class RecoveryOffer extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final Label words = new Label();
    private final Button accept = new Button(TEXTS.get("recovery.accept"));
    private final Button discard = new Button(TEXTS.get("recovery.discard"));

    RecoveryOffer() {
        setId("recovery");
        words.setId("recovery-words");
        accept.setId("recovery-accept");
        accept.getStyleClass().setAll("main-button");
        discard.setId("recovery-discard");
        discard.getStyleClass().setAll("text-button");
        getStyleClass().add("note");
        getChildren().addAll(words, accept, discard);
        setVisible(false);
        setManaged(false);
    }

    /// Shows the offer until one of the two is chosen.
    public void show(String sentence, Runnable accepted, Runnable discarded) {
        words.setText(sentence);
        accept.setOnAction(_ -> end(accepted));
        discard.setOnAction(_ -> end(discarded));
        setVisible(true);
        setManaged(true);
    }

    private void end(Runnable chosen) {
        setVisible(false);
        setManaged(false);
        chosen.run();
    }
}
