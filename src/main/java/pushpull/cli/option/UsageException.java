package pushpull.cli.option;

/// A command line that cannot be carried out, with one line for the person who wrote it.
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String line;

    public UsageException(String line) {
        super(line);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return line;
    }

    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new UsageException(message);
        }
    }
}
