package pushpull.data;

import java.util.stream.Stream;
import pushpull.settings.Family;
import pushpull.settings.Settings;

/// Members of families at the defaults of their knobs, or with one knob set otherwise.
public final class Members {
    private Members() {}

    /// Every member of a family at its defaults.
    public static <F extends Family> Stream<F> of(Class<F> family) {
        return Settings.members(family).stream().map(member -> Settings.member(family, member.getSimpleName()));
    }

    /// The same data set with another value of a knob.
    static Dataset with(Dataset set, String key, Object value) {
        return (Dataset) Settings.with((Record) set, key, String.valueOf(value));
    }

    static boolean has(Object member, String key) {
        return Settings.flatten((Record) member).containsKey(key);
    }
}
