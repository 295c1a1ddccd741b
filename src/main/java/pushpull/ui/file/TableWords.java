package pushpull.ui.file;

import java.util.ArrayList;
import java.util.List;
import pushpull.data.PreviewColumn;
import pushpull.data.TablePreview;
import pushpull.settings.Texts;

/// What is said of a table before it is trained on.
final class TableWords {
    private static final Texts TEXTS = Texts.bundle("ui");

    private TableWords() {}

    /// How large it is, and how it was read.
    static String summary(TablePreview preview) {
        List<String> parts = new ArrayList<>();
        long used = preview.columns().stream().filter(PreviewColumn::used).count();
        if (preview.problem().isEmpty()) {
            parts.add(TEXTS.get("table.points", preview.rows()));
            parts.add(TEXTS.get("table.coordinates", used));
            parts.add(
                    preview.classes() > 0
                            ? TEXTS.get("table.classes", preview.classes())
                            : TEXTS.get("table.unlabelled"));
        }
        parts.add(TEXTS.get("table.separator." + preview.separator(), (char) preview.separator()));
        if (!preview.headed()) {
            parts.add(TEXTS.get("table.unheaded"));
        }
        return String.join(" · ", parts);
    }

    /// What stands in the way, or what a person should know first.
    static String problem(TablePreview preview) {
        if (!preview.problem().isEmpty()) {
            return preview.problem();
        }
        List<String> said = new ArrayList<>();
        if (preview.unclear()) {
            said.add(TEXTS.get("table.unclear"));
        }
        if (preview.uneven()) {
            said.add(TEXTS.get("table.uneven"));
        }
        return String.join("\n", said);
    }
}
