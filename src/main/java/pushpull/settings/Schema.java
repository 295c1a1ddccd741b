package pushpull.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What a record class says about its settings; immutable, read by reflection once for each class.
public final class Schema<R extends Record> {
    private static final ClassValue<Schema<?>> SCHEMAS = new ClassValue<>() {
        @Override
        protected Schema<?> computeValue(Class<?> type) {
            return new Schema<>(type.asSubclass(Record.class));
        }
    };

    private final Class<R> type;
    private final List<Setting> settings;
    private final Constructor<R> constructor;
    private final R defaults;

    private Schema(Class<R> type) {
        this.type = type;
        RecordComponent[] components = type.getRecordComponents();
        List<Setting> read = new ArrayList<>();
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            read.add(new Setting(components[i]));
            types[i] = components[i].getType();
        }
        settings = List.copyOf(read);
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
        defaults = create(Setting::initial);
    }

    /// The schema of a record class.
    ///
    /// @throws IllegalArgumentException if a component cannot be a setting or its knob contradicts itself
    @SuppressWarnings("unchecked") // computeValue returns the schema of the class it is given
    public static <R extends Record> Schema<R> of(Class<R> type) {
        return (Schema<R>) SCHEMAS.get(type);
    }

    /// The schema of a record's own class.
    @SuppressWarnings("unchecked") // getClass loses the type that a record, being final, has exactly
    public static <R extends Record> Schema<R> of(R record) {
        return of((Class<R>) record.getClass());
    }

    public Class<R> type() {
        return type;
    }

    /// The settings in the order of the record's components.
    public List<Setting> settings() {
        return settings;
    }

    /// The setting of that name.
    ///
    /// @throws IllegalArgumentException if the record has no such component
    public Setting setting(String name) {
        for (Setting setting : settings) {
            if (setting.name().equals(name)) {
                return setting;
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no component " + name);
    }

    /// The record with every setting at its default.
    public R defaults() {
        return defaults;
    }

    /// The record with one value replaced.
    ///
    /// @throws SettingsException if the value is out of range or the record refuses it
    public R with(R record, String name, Object value) {
        Setting changed = setting(name);
        changed.check(value, name);
        try {
            return create(setting -> setting == changed ? value : setting.valueIn(record));
        } catch (IllegalArgumentException e) {
            throw RefusalMessages.record(name + " = " + changed.text(value), name, e);
        }
    }

    /// A record of given values; what the record's own constructor throws is thrown as it is.
    R create(Function<Setting, Object> values) {
        try {
            return constructor.newInstance(settings.stream().map(values).toArray());
        } catch (InvocationTargetException e) {
            switch (e.getCause()) {
                case RuntimeException refused -> throw refused;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(type + " cannot be created", e);
        }
    }
}
