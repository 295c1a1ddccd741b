package pushpull.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// One setting of a record: its default, its valid range, and how a slider shows it.
///
/// The component may be a `double`, `int`, `long`, `boolean`, `String`, an enum, a `List<Integer>` (`32,32`) or a
/// [Family], which may go without a knob and then starts with its first member.
///
/// Label and explanation stand in the message bundle under `Record.component` and `Record.component.why`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Knob {
    /// The default, written as in an experiment file: `1.0`, `true`, `32,32`, `Blobs`.
    String value();

    /// Smallest valid value, inclusive.
    double min() default Double.NEGATIVE_INFINITY;

    /// Largest valid value, inclusive.
    double max() default Double.POSITIVE_INFINITY;

    /// Left end of the slider; the smallest valid value if not given.
    double low() default Double.NaN;

    /// Right end of the slider; the largest valid value if not given.
    double high() default Double.NaN;

    Scale scale() default Scale.LINEAR;

    /// The unit shown after the value, empty for none.
    String unit() default "";

    /// Whether it is one of the first things to turn, which a panel shows before anything is unfolded.
    boolean leading() default false;

    /// Whether a family says more about the one before it, and so has no block of its own in a panel.
    boolean beside() default false;
    /// Whether the text is the path of a file, which an experiment file names from its own folder.
    boolean file() default false;

    /// Whether a change restarts the run (step 0; weights are kept if their shapes fit).
    boolean restarts() default false;
}
