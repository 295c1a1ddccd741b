package pushpull.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import pushpull.paint.Face;

/// Makes the bundled fonts known to JavaFX, so that style sheets can name them.
final class Fonts {
    private Fonts() {}

    static void load() {
        for (Face face : Face.values()) {
            try (InputStream file = Fonts.class.getResourceAsStream(face.resource())) {
                if (file == null || Font.loadFont(file, 12) == null) {
                    throw new IllegalStateException("The font " + face.resource() + " is missing from the program.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
