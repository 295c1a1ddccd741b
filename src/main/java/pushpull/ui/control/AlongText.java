package pushpull.ui.control;

import java.util.ArrayList;
import java.util.List;
import pushpull.settings.Texts;
import pushpull.train.CompatibleChange;

/// Says what changes with a choice: `cosine distance and two views`.
final class AlongText {
    private static final Texts TEXTS = Texts.bundle("ui");

    private AlongText() {}

    /// Empty if nothing changes along.
    static String of(CompatibleChange change) {
        List<String> parts = new ArrayList<>();
        for (String family : change.along()) {
            Object member = change.update().values().get(family);
            if (member instanceof Class<?> type) {
                parts.add(TEXTS.get("along." + family, Texts.within(type)));
            }
        }
        return parts.stream()
                .reduce((before, next) -> TEXTS.get("along.and", before, next))
                .orElse("");
    }
}
