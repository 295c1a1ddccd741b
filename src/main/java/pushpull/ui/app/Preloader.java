package pushpull.ui.app;

import pushpull.settings.Decimal;
import pushpull.settings.Texts;

/// What the window's thread would be the first to need of the rest of the program, and would wait for.
final class Preloader {
    private Preloader() {}

    /// Reads the window's texts and the tables behind written numbers, for the virtual machine to have them.
    static void read() {
        Texts.bundle("ui").get("title", Decimal.text(0.5));
    }
}
