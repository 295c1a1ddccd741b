package pushpull.settings;

import java.util.function.Function;

/// The first values of a member that replaces another: its defaults, but what was changed by hand stays if it fits.
///
/// So a margin of 1.5 survives the switch to another loss, while a default gives way to the new loss's own default.
record CarriedValues(Record old) implements Function<Setting, Object> {
    @Override
    public Object apply(Setting setting) {
        for (Setting former : Schema.of(old).settings()) {
            boolean same = former.name().equals(setting.name()) && former.type() == setting.type();
            if (same) {
                Object value = former.valueIn(old);
                return !value.equals(former.initial()) && setting.allows(value) ? value : setting.initial();
            }
        }
        return setting.initial();
    }
}
