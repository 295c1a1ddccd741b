package pushpull.paint;

/// The bundled fonts by their use.
public enum FontFace {
    REGULAR("PushPullSans-Regular.otf"),
    MEDIUM("PushPullSans-Medium.otf"),
    SEMI_BOLD("PushPullSans-SemiBold.otf"),
    FORMULA("STIXGeneral-Regular.otf"),
    VARIABLE("STIXGeneral-Italic.otf"),
    CODE("JetBrainsMono-Regular.ttf");

    private final String file;

    FontFace(String file) {
        this.file = file;
    }

    /// The class-path resource of the font.
    public String resource() {
        return "/pushpull/fonts/" + file;
    }
}
