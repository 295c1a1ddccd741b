package pushpull.ui.app;

/// Why no window can be opened on this machine, in one line.
public final class WindowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    WindowException(String line) {
        super(line);
        this.line = line;
    }

    WindowException(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return line;
    }
}
