package pushpull.settings;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One component of a settings record, with what its [Knob] says.
public final class Setting {
    private final RecordComponent component;
    private final Kind kind;
    private final Range range;
    private final String unit;
    private final boolean leading;
    private final boolean beside;
    private final boolean restarts;
    private final boolean file;
    private final Object initial;

    /// Only a family can do without a knob: its first member is its default.
    Setting(RecordComponent component) {
        this.component = component;
        kind = Kind.of(component);
        Knob knob = component.getAnnotation(Knob.class);
        if (knob == null && kind != Kind.FAMILY) {
            throw new IllegalArgumentException(component + " of " + component.getDeclaringRecord() + " has no knob");
        }
        range = knob == null ? Range.ALL : Range.of(knob);
        unit = knob == null ? "" : knob.unit();
        leading = knob != null && knob.leading();
        beside = knob != null && knob.beside();
        restarts = knob != null && knob.restarts();
        file = knob != null && knob.file();
        initial = initial(knob == null ? "" : knob.value());
        component.getAccessor().setAccessible(true);
    }

    private Object initial(String text) {
        if (kind == Kind.FAMILY && text.isEmpty()) {
            return Schema.of(Members.of(family()).getFirst()).defaults();
        }
        return parse(text, owner().getSimpleName() + "." + name());
    }

    /// The record of which this is a component.
    public Class<? extends Record> owner() {
        return component.getDeclaringRecord().asSubclass(Record.class);
    }

    public String name() {
        return component.getName();
    }

    public Kind kind() {
        return kind;
    }

    /// The declared type: `double.class`, an enum, a family.
    public Class<?> type() {
        return component.getType();
    }

    /// The type as a family; only of a setting of [Kind#FAMILY].
    public Class<? extends Family> family() {
        return type().asSubclass(Family.class);
    }

    public Range range() {
        return range;
    }

    public double min() {
        return range.min();
    }

    public double max() {
        return range.max();
    }

    public double low() {
        return range.low();
    }

    public double high() {
        return range.high();
    }

    public Scale scale() {
        return range.scale();
    }

    /// The unit shown after the value, empty for none.
    public String unit() {
        return unit;
    }

    /// Whether it is one of the first things to turn.
    public boolean isLeading() {
        return leading;
    }

    /// Whether it stands in the block of the family before it, as what is no family does.
    public boolean isBeside() {
        return beside || kind != Kind.FAMILY;
    }

    /// Whether a change restarts the run.
    public boolean restarts() {
        return restarts;
    }

    /// Whether the text is the path of a file.
    public boolean isFile() {
        return file;
    }

    /// The default, parsed; of a family, the member with its own defaults.
    public Object initial() {
        return initial;
    }

    /// The texts among which to choose, in menu order; empty if the setting is no choice.
    public List<String> choices() {
        return switch (kind) {
            case CHOICE ->
                ValueFormat.constants(this).stream().map(ValueFormat::text).toList();
            case FAMILY ->
                Members.of(family()).stream().map(Class::getSimpleName).toList();
            case BOOLEAN -> List.of("true", "false");
            case DOUBLE, INT, LONG, TEXT, INTS -> List.of();
        };
    }

    /// The value in one record.
    public Object valueIn(Record record) {
        try {
            return Objects.requireNonNull(component.getAccessor().invoke(record), this::toString);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(this + " cannot be read", e);
        }
    }

    /// The canonical text of a value; reading it back gives an equal value.
    public String text(Object value) {
        return ValueFormat.text(value);
    }

    /// The value that a text means.
    ///
    /// @param key what the message names when the text is refused
    /// @throws SettingsException if the text means no valid value
    public Object parse(String text, String key) {
        Object value = ValueFormat.read(this, text.strip(), key);
        check(value, key);
        return value;
    }

    /// Whether a value has the right type and lies in range.
    public boolean allows(@Nullable Object value) {
        return switch (kind) {
            case DOUBLE -> value instanceof Double number && range.contains(number);
            case INT -> value instanceof Integer number && range.contains(number);
            case LONG -> value instanceof Long number && range.contains(number);
            case BOOLEAN -> value instanceof Boolean;
            case TEXT -> value instanceof String text && ValueFormat.isOneLine(text);
            case CHOICE, FAMILY -> type().isInstance(value);
            case INTS -> value instanceof List<?> list && list.stream().allMatch(this::allowsElement);
        };
    }

    private boolean allowsElement(@Nullable Object element) {
        return element instanceof Integer number && range.contains(number);
    }

    /// Refuses a value that this setting does not allow.
    ///
    /// @param key what the message names
    /// @throws SettingsException if the value is out of range
    /// @throws IllegalArgumentException if it has the wrong type
    public void check(Object value, String key) {
        if (!allows(value)) {
            throw RefusalMessages.value(this, value, key);
        }
    }

    @Override
    public String toString() {
        return owner().getSimpleName() + "." + name();
    }
}
