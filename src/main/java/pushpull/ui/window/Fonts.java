package pushpull.ui.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import pushpull.paint.FontFace;

/// Makes those of the bundled fonts that style sheets name known to JavaFX; the others are for painting only.
public final class Fonts {
    private static final Set<FontFace> STYLED =
            EnumSet.of(FontFace.REGULAR, FontFace.MEDIUM, FontFace.SEMI_BOLD, FontFace.VARIABLE);
    private static final double ANY = 12;

    private Fonts() {}

    /// An installed program has them as files too, which are read from where they lie; from a jar JavaFX would copy
    /// each to a file of its own first.
    public static void load() {
        String folder = System.getProperty("pushpull.fonts", "");
        for (FontFace face : STYLED) {
            if ((folder.isEmpty() ? packed(face) : plain(Path.of(folder), face)) == null) {
                throw new IllegalStateException("The font " + face.resource() + " is missing from the program.");
            }
        }
    }

    private static @Nullable Font plain(Path folder, FontFace face) {
        String name = face.resource().substring(face.resource().lastIndexOf('/') + 1);
        return Font.loadFont(folder.resolve(name).toUri().toString(), ANY);
    }

    private static @Nullable Font packed(FontFace face) {
        try (InputStream file = Fonts.class.getResourceAsStream(face.resource())) {
            return file == null ? null : Font.loadFont(file, ANY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
