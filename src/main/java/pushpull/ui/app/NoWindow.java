package pushpull.ui.app;

/// Why no window can be opened on this machine, in one line.
public final class NoWindow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    NoWindow(String line) {
        super(line);
        this.line = line;
    }

    NoWindow(String line, Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return line;
    }
}
