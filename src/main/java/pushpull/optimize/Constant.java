package pushpull.optimize;

/// The learning rate as it is set.
public record Constant() implements Schedule {
    @Override
    public double factor(long step) {
        return 1;
    }
}
