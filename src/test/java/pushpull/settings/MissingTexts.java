package pushpull.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the members and settings in a tree of records that the message bundle does not explain.
public final class MissingTexts {
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<Class<?>> visited = new LinkedHashSet<>();

    private MissingTexts() {}

    /// The keys to add: for every setting a label and a `.why`, for every member a label and an `.about`.
    public static List<String> of(Class<? extends Record> root) {
        MissingTexts texts = new MissingTexts();
        texts.visit(root);
        return new ArrayList<>(texts.missing);
    }

    private void visit(Class<? extends Record> record) {
        if (!visited.add(record)) {
            return;
        }
        for (Setting setting : Schema.of(record).settings()) {
            require(Texts.ofComponent(record, setting.name(), ""));
            require(Texts.ofComponent(record, setting.name(), ".why"));
            if (setting.kind() == Kind.FAMILY) {
                Settings.members(setting.family()).forEach(this::member);
            }
        }
    }

    private void member(Class<? extends Record> member) {
        require(Texts.ofMember(member, ""));
        require(Texts.ofMember(member, ".about"));
        visit(member);
    }

    /// Reports the plain key, `TripletLoss.margin`: the second of the keys looked up.
    private void require(List<String> keys) {
        if (Texts.first(keys).isEmpty()) {
            missing.add(keys.get(1));
        }
    }
}
