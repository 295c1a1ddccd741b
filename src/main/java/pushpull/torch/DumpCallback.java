package pushpull.torch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Python that a training calls to keep its embeddings, so that they can be looked into here.
///
/// Each needs numpy beside the library that it hooks into. A dump is written under a hidden name and then renamed, so
/// that it is complete from the first moment it is seen.
public enum DumpCallback {
    /// A function for a loop of one's own.
    NUMPY,
    /// A hook of a trainer.
    PYTORCH_METRIC_LEARNING,
    /// A callback of a trainer.
    SENTENCE_TRANSFORMERS;

    /// The name of the library, as it is written.
    public String library() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The one that is called so, in any case.
    public static Optional<DumpCallback> named(String library) {
        return Arrays.stream(values())
                .filter(each -> each.library().equalsIgnoreCase(library))
                .findFirst();
    }

    /// The code, to paste into a program.
    public String code() {
        String dump = template(NUMPY);
        return this == NUMPY ? dump : dump.substring(0, dump.indexOf("\n\n\n#") + 1) + "\n\n" + template(this);
    }

    private static String template(DumpCallback callback) {
        return CodeTemplate.filled("callback/" + callback.library(), Map.of())
                .orElseThrow(() -> new IllegalStateException("no template of " + callback));
    }
}
