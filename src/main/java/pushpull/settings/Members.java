package pushpull.settings;

import java.util.ArrayList;
import java.util.List;

/// The members of a family, read from the `permits` clauses of its sealed interfaces.
public final class Members {
    private Members() {}

    public static List<Class<? extends Record>> of(Class<? extends Family> family) {
        List<Class<? extends Record>> members = new ArrayList<>();
        add(family, members);
        return List.copyOf(members);
    }

    /// The member of that simple name, in any case; `key` ends in what the family is called in the message.
    static Class<? extends Record> named(Class<? extends Family> family, String name, String key) {
        List<Class<? extends Record>> members = of(family);
        for (Class<? extends Record> member : members) {
            if (member.getSimpleName().equalsIgnoreCase(name)) {
                return member;
            }
        }
        throw RefusalMessages.choice(
                name, key, members.stream().map(Class::getSimpleName).toList());
    }

    private static void add(Class<?> type, List<Class<? extends Record>> members) {
        if (type.isRecord()) {
            members.add(type.asSubclass(Record.class));
        } else if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                add(permitted, members);
            }
        } else {
            throw new IllegalArgumentException(type.getName() + " is neither a record nor a sealed interface");
        }
    }
}
