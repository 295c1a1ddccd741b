package pushpull.ui.stage;

import java.util.List;
import java.util.stream.Collectors;
import pushpull.settings.Texts;
import pushpull.ui.widget.Explanation;

/// What the rows of the legend stand for.
final class LegendText {
    private static final Texts TEXTS = Texts.bundle("explain");
    private static final Texts WORDS = Texts.bundle("paint");

    private LegendText() {}

    /// @param key of a row
    static Explanation of(String key) {
        Explanation row = Explanation.of("legend." + key);
        Explanation named = new Explanation(name(key), row.text(), row.formula(), false);
        return switch (key) {
            case "pull", "push", "net", "scale", "mistaken" -> named.withForce();
            default -> named;
        };
    }

    /// The stage with all its rows.
    static Explanation whole(List<String> keys) {
        Explanation stage = Explanation.of("stage");
        String rows = keys.stream()
                .distinct()
                .map(key -> TEXTS.get("legend.row", name(key), of(key).text()))
                .collect(Collectors.joining("\n"));
        return new Explanation(stage.title(), stage.text() + "\n\n" + rows, "", true);
    }

    private static String name(String key) {
        String title = "legend." + key;
        return TEXTS.has(title) ? TEXTS.get(title) : WORDS.get(title);
    }
}
