package pushpull.tensor;

/// The columns `from … to-1` of a batch.
public record Columns(int from, int to) {
    private static final int EIGHT = 8;

    /// All of `count` columns.
    public static Columns all(int count) {
        return new Columns(0, count);
    }

    /// Runs `work` over `count` columns shared out among the crew in whole eights, so that vectors stay whole.
    public static void share(Crew crew, int count, java.util.function.Consumer<Columns> work) {
        crew.run(
                (count + EIGHT - 1) / EIGHT,
                (from, to, _) -> work.accept(new Columns(EIGHT * from, Math.min(EIGHT * to, count))));
    }
}
