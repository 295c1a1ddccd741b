package pushpull.ui.file;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import pushpull.experiment.Experiment;
import pushpull.settings.Texts;
import pushpull.torch.DumpCallback;
import pushpull.torch.TorchCode;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.RunModel;

/// Puts PyTorch code on the clipboard: the loss with the settings in force, or what keeps the embeddings of a training.
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
            copy(() -> library ? TorchCode.library(now) : TorchCode.plain(now), "file.copied");
        }
    }

    /// Copies what a training of one's own calls to keep its embeddings.
    void copyCallback() {
        copy(DumpCallback.NUMPY::code, "file.copied-callback");
    }

    private void copy(Supplier<String> written, String said) {
        backgroundJobs.start(TEXTS.get("file.copying"), _ -> written.get(), code -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, code));
            backgroundJobs.showMessage(TEXTS.get(said));
        });
    }
}
