package pushpull.ui;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;
import pushpull.file.UserFolders;
import pushpull.ui.app.LabApp;

/// The program as it starts, with a folder of its own for what it keeps, for journeys through all of it.
record WholeWindow(LabApp app) {
    private static final int PATIENCE = 60;

    static WholeWindow open(Stage stage, Path folder) {
        LabApp app = new LabApp(new UserFolders(folder, folder));
        app.init();
        app.start(stage);
        return new WholeWindow(app);
    }

    void close() {
        app.stop();
    }

    /// Waits until something holds on the window's thread.
    static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::getAsBoolean)
                .get());
    }
}
