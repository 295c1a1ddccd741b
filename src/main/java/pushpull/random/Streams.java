package pushpull.random;

/// All randomness of a run: a stream of draws for each (purpose, step, id) under one seed.
///
/// @param seed the seed that a script records
public record Streams(long seed) {
    /// The draws of one purpose at one step.
    public Draws of(Purpose purpose, long step) {
        return of(purpose, step, 0);
    }

    /// The draws of one purpose at one step for one thing (a point's permanent id, a row).
    public Draws of(Purpose purpose, long step, long id) {
        long state = Draws.mix(seed + 0x9E3779B97F4A7C15L * (purpose.ordinal() + 1));
        state = Draws.mix(state ^ Draws.mix(step + 0xD1B54A32D192ED03L));
        return new Draws(Draws.mix(state ^ Draws.mix(id + 0x8CB92BA72F3D8DD7L)));
    }
}
