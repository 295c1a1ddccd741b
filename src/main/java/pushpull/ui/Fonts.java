package pushpull.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.text.Font;
import pushpull.paint.Face;

/// Makes those of the bundled fonts that style sheets name known to JavaFX; the others are for painting only.
final class Fonts {
    private static final Set<Face> STYLED = EnumSet.of(Face.REGULAR, Face.MEDIUM, Face.SEMI_BOLD, Face.VARIABLE);

    private Fonts() {}

    static void load() {
        for (Face face : STYLED) {
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
