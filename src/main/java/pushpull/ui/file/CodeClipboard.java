package pushpull.ui.file;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import pushpull.experiment.Experiment;
import pushpull.settings.Texts;
import pushpull.torch.TorchCode;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.RunModel;

/// Puts the loss with the settings in force on the clipboard as PyTorch code.
final class CodeClipboard {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final RunModel run;
    private final BackgroundJobs backgroundJobs;

    CodeClipboard(RunModel run, BackgroundJobs backgroundJobs) {
        this.run = run;
        this.backgroundJobs = backgroundJobs;
    }

    /// @param library whether for pytorch-metric-learning
    void copy(boolean library) {
        Experiment now = run.experiment().get();
        if (now != null) {
            backgroundJobs.start(
                    TEXTS.get("file.copying"), _ -> library ? TorchCode.library(now) : TorchCode.plain(now), code -> {
                        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code));
                        backgroundJobs.showMessage(TEXTS.get("file.copied"));
                    });
        }
    }
}
