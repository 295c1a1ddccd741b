package pushpull.ui.window;

/// What the window shows below its top bar.
public enum Tab {
    LAB,
    COMPARE,
    SWEEP,
    LESSONS;

    /// What it is called in the bundles.
    String key() {
        return switch (this) {
            case LAB -> "tab.lab";
            case COMPARE -> "tab.compare";
            case SWEEP -> "tab.sweep";
            case LESSONS -> "tab.lessons";
        };
    }

    /// The id of its button.
    String id() {
        return key().replace('.', '-');
    }
}
