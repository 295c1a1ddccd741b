package pushpull.ui.file;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Texts;

/// Asks a person for a file.
public interface FilePicker {
    /// A file to open, or null if the person thought better of it.
    ///
    /// @param kind the end of the names of such files, or `openable` for all that can be opened
    @Nullable
    Path open(String kind);

    /// A file to save to, or null if the person thought better of it.
    @Nullable
    Path save(String name, String kind);

    /// A folder to open, or null if the person thought better of it, or cannot be asked.
    default @Nullable Path folder() {
        return null;
    }

    /// The platform's own dialogs over a window.
    static FilePicker over(Window window) {
        return new FilePicker() {
            @Override
            public @Nullable Path open(String kind) {
                return path(chooser(kind).showOpenDialog(window));
            }

            @Override
            public @Nullable Path save(String name, String kind) {
                FileChooser chooser = chooser(kind);
                chooser.setInitialFileName(name + "." + kind);
                return path(chooser.showSaveDialog(window));
            }

            @Override
            public @Nullable Path folder() {
                return path(new DirectoryChooser().showDialog(window));
            }
        };
    }

    private static FileChooser chooser(String kind) {
        FileChooser chooser = new FileChooser();
        String name = Texts.bundle("ui").get("file.kind." + kind);
        List<String> endings =
                switch (kind) {
                    case "openable" -> List.of("pushpull", "csv", "tsv", "tab", "txt", "data", "vec", "npy", "npz");
                    case "json" -> List.of("json", "onnx");
                    default -> List.of(kind);
                };
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        name, endings.stream().map(ending -> "*." + ending).toList()));
        if (kind.equals("openable")) {
            String all = Texts.bundle("ui").get("file.kind.all");
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(all, "*"));
        }
        return chooser;
    }

    private static @Nullable Path path(@Nullable File file) {
        return file == null ? null : file.toPath();
    }
}
