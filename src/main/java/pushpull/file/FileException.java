package pushpull.file;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import pushpull.settings.ReadableFailure;
import pushpull.settings.Texts;

/// A file that cannot be read or written: a sentence that names the file and, if there is one, the line.
public final class FileException extends RuntimeException implements ReadableFailure {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    FileException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    static FileException of(String key, @Nullable Object... arguments) {
        Object[] known = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new FileException(Texts.bundle("file").get(key, known));
    }

    /// A part of a sentence.
    static String words(String key) {
        return Texts.bundle("file").get(key);
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
