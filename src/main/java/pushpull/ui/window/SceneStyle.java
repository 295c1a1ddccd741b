package pushpull.ui.window;

import atlantafx.base.theme.PrimerDark;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import pushpull.paint.Argb;
import pushpull.paint.Theme;
import pushpull.ui.model.LabModel;

/// Dresses a scene: the window's style sheet over that of the controls, with the colours of a theme.
public final class SceneStyle {
    /// The size of usual type, in pixels.
    private static final double TYPE = 12;

    private SceneStyle() {}

    /// Says how controls look, before the first of them is made: each would otherwise be dressed by JavaFX's own
    /// sheet, and again by this.
    ///
    /// One sheet serves both themes, since the window's own has all of its colours. Another would have to be
    /// read, and every control be dressed anew, when the theme changes.
    public static void controls() {
        String controls = new PrimerDark().getUserAgentStylesheet();
        if (!controls.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(controls);
        }
    }

    /// Keeps the style of a scene in step with the theme and the zoom that are chosen.
    public static void bind(Scene scene, LabModel model) {
        model.theme()
                .subscribe(
                        theme -> apply(scene, theme, model.preferences().zoom().get()));
        model.preferences().zoom().subscribe(zoom -> apply(scene, model.theme().get(), zoom.doubleValue()));
    }

    public static void apply(Scene scene, Theme theme) {
        apply(scene, theme, 1);
    }

    private static void apply(Scene scene, Theme theme, double zoom) {
        controls();
        String lab = Objects.requireNonNull(SceneStyle.class.getResource("/pushpull/styles/lab.css"))
                .toExternalForm();
        scene.getStylesheets().setAll(lab, sheet(colours(theme) + popups(zoom)));
        scene.setFill(Color.web(Argb.hex(theme.palette().background())));
    }

    /// The palette as a style sheet, so that each colour stands in one place of the program.
    private static String colours(Theme theme) {
        StringBuilder css = new StringBuilder(".root {");
        theme.palette().names().forEach((name, ink) -> css.append("-lab-")
                .append(name)
                .append(": ")
                .append(Argb.hex(ink))
                .append(";"));
        return css.append("}").toString();
    }

    /// The type of what is a window of its own, and so does not grow with this one.
    private static String popups(double zoom) {
        double size = TYPE * zoom;
        return ".tooltip, .context-menu .menu-item .label { -fx-font-size: " + size + "px; }";
    }

    private static String sheet(String css) {
        byte[] bytes = css.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
