package pushpull.ui.window;

import pushpull.ui.model.ViewPreferences;

/// Which panels a person has folded away, and how the window is divided then.
final class PanelFolds {
    private final ViewPreferences preferences;
    private final Runnable changed;
    /// Whether the settings stand in a window that is too narrow for them.
    private boolean opened;

    /// @param changed called when the window has to be divided anew
    PanelFolds(ViewPreferences preferences, Runnable changed) {
        this.preferences = preferences;
        this.changed = changed;
        preferences.settingsFolded().subscribe(_ -> changed.run());
        preferences.chartsFolded().subscribe(_ -> changed.run());
    }

    /// Folds the settings away or shows them; in a narrow window they are away until they are asked for.
    void toggleSettings(double width) {
        if (WindowLayout.isNarrow(width)) {
            opened = !opened;
            changed.run();
        } else {
            preferences.settingsFolded().set(!preferences.settingsFolded().get());
        }
    }

    void toggleCharts() {
        preferences.chartsFolded().set(!preferences.chartsFolded().get());
    }

    WindowLayout layout(double width, double height) {
        boolean away = WindowLayout.isNarrow(width)
                ? !opened
                : preferences.settingsFolded().get();
        return WindowLayout.of(width, height, away, preferences.chartsFolded().get());
    }
}
