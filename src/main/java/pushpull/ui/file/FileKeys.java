package pushpull.ui.file;

import java.io.File;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Window;
import pushpull.ui.widget.OwnKeys;

/// The keys of files, which go before all others, and files that are dragged onto the window.
public final class FileKeys {
    private final Documents documents;
    private final FileLayer layer;

    private FileKeys(Documents documents, FileLayer layer) {
        this.documents = documents;
        this.layer = layer;
    }

    public static void install(Window window, Documents documents, FileLayer layer) {
        FileKeys keys = new FileKeys(documents, layer);
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> keys.key(window, event));
        Scene scene = window.getScene();
        scene.setOnDragOver(FileKeys::over);
        scene.setOnDragDropped(keys::drop);
    }

    private void key(Window window, KeyEvent event) {
        if (!layer.getScene().equals(window.getScene())) {
            // The window shows something else by now, which has keys of its own.
            return;
        }
        boolean taken = event.isShortcutDown() ? command(event) : layer.isOpen() ? page(event) : plain(event);
        if (taken) {
            event.consume();
        }
    }

    private boolean command(KeyEvent event) {
        switch (event.getCode()) {
            case S -> {
                if (event.isShiftDown()) {
                    documents.saveAs();
                } else {
                    documents.save();
                }
            }
            case O -> documents.open();
            case E -> layer.toggleExports();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// While a page is open, its keys are its own.
    private boolean page(KeyEvent event) {
        boolean left =
                event.getCode() == KeyCode.G && !OwnKeys.hold(layer.getScene().getFocusOwner());
        if (event.getCode() == KeyCode.ESCAPE || left) {
            return layer.close();
        }
        return layer.key(event);
    }

    private boolean plain(KeyEvent event) {
        boolean typing = layer.getScene().getFocusOwner() instanceof TextInputControl || event.isAltDown();
        if (event.getCode() == KeyCode.G && !typing) {
            layer.toggleGallery();
            return true;
        }
        return false;
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        boolean any = files != null && !files.isEmpty();
        if (any) {
            documents.open(files.getFirst().toPath());
        }
        event.setDropCompleted(any);
        event.consume();
    }
}
