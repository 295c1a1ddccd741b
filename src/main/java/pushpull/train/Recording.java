package pushpull.train;

/// What was done up to a step, and what came of it: enough to repeat it and to see that it is the same.
///
/// @param done first settings and changes
/// @param step the last one, counted from the last restart
/// @param hash of everything that the next step reads
public record Recording(Script done, long step, String hash) {}
