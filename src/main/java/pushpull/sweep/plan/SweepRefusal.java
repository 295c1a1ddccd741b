package pushpull.sweep.plan;

import pushpull.settings.ReadableFailure;
import pushpull.settings.Texts;

/// A sweep that cannot be planned, run or put together: a sentence that says why, and what is allowed.
public final class SweepRefusal extends RuntimeException implements ReadableFailure {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.bundle("sweep");

    private final String sentence;

    private SweepRefusal(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /// A refusal in words of the bundle.
    public static SweepRefusal of(String key, Object... arguments) {
        return new SweepRefusal(text(key, arguments));
    }

    /// A text of the bundle about sweeps.
    public static String text(String key, Object... arguments) {
        return TEXTS.get(key, arguments);
    }

    @Override
    public String getMessage() {
        return sentence;
    }

    @Override
    public String spoken() {
        return sentence;
    }
}
