package pushpull.ui.file;

import java.nio.file.Path;
import java.util.Arrays;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import pushpull.file.KeptSessions;
import pushpull.settings.Texts;
import pushpull.ui.model.ViewPreferences;

/// The menu of the experiment's title: files, the gallery, exports, and whether things glide.
final class TitleMenu {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final Documents documents;
    private final CodeClipboard code;
    private final RecordedRuns recorded;
    private final ViewPreferences preferences;
    private final FileLayer layer;
    private final ContextMenu menu = new ContextMenu();

    TitleMenu(
            Documents documents,
            CodeClipboard code,
            RecordedRuns recorded,
            ViewPreferences preferences,
            FileLayer layer) {
        this.recorded = recorded;
        this.preferences = preferences;
        this.documents = documents;
        this.code = code;
        this.layer = layer;
    }

    void open(Node under) {
        if (menu.isShowing()) {
            menu.hide();
            return;
        }
        menu.getItems()
                .setAll(
                        item("new", documents::create, null),
                        item("open", documents::open, shortcut(KeyCode.O)),
                        item("open-folder", documents::openFolder, null),
                        recent(),
                        sessions(),
                        item("gallery", layer::toggleGallery, new KeyCodeCombination(KeyCode.G)),
                        new SeparatorMenuItem(),
                        item("save", documents::save, shortcut(KeyCode.S)),
                        item("save-as", documents::saveAs, shortcut(KeyCode.S, KeyCombination.SHIFT_DOWN)),
                        item("save-encoder", layer::saveEncoder, null),
                        new SeparatorMenuItem(),
                        item("export", layer::toggleExports, shortcut(KeyCode.E)),
                        item("code", () -> code.copy(false), null),
                        item("code-library", () -> code.copy(true), null),
                        item("code-callback", code::copyCallback, null),
                        letGo(),
                        new SeparatorMenuItem(),
                        still());
        menu.show(under, Side.BOTTOM, 0, 4);
    }

    private MenuItem letGo() {
        MenuItem item = item("let-go", recorded::letGo, null);
        item.setDisable(!recorded.isShown());
        return item;
    }

    private CheckMenuItem still() {
        CheckMenuItem item = new CheckMenuItem(TEXTS.get("file.still"));
        item.setId("file-still");
        item.setSelected(preferences.still().get());
        item.setOnAction(_ -> preferences.still().set(item.isSelected()));
        return item;
    }

    private static KeyCombination shortcut(KeyCode key, KeyCombination.Modifier... others) {
        KeyCombination.Modifier[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = KeyCombination.SHORTCUT_DOWN;
        return new KeyCodeCombination(key, all);
    }

    private static MenuItem item(
            String name, Runnable action, @org.jspecify.annotations.Nullable KeyCombination shown) {
        MenuItem item = new MenuItem(TEXTS.get("file." + name));
        item.setId("file-" + name);
        item.setOnAction(_ -> action.run());
        item.setAccelerator(shown);
        return item;
    }

    private Menu recent() {
        Menu recent = new Menu(TEXTS.get("file.recent"));
        recent.setId("file-recent");
        for (String file : documents.recent()) {
            MenuItem item = new MenuItem(FileNames.name(Path.of(file)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> documents.open(Path.of(file)));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
        return recent;
    }

    private Menu sessions() {
        Menu sessions = new Menu(TEXTS.get("file.sessions"));
        sessions.setId("file-sessions");
        for (KeptSessions.Kept kept : documents.unsavedWork().kept()) {
            MenuItem item = new MenuItem(UnsavedWork.words(kept));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> documents.openKept(kept));
            sessions.getItems().add(item);
        }
        sessions.setDisable(sessions.getItems().isEmpty());
        return sessions;
    }
}
