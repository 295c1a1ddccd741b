package pushpull.cli;

/// A call of the command line that cannot be carried out, in one line for the person who made it.
final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
        super(message);
    }

    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new Wrong(message);
        }
    }
}
