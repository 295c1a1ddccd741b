package pushpull.loss;

/// A setting of a loss, with a value that keeps embeddings apart.
///
/// @param setting a component of the loss
/// @param value written as in an experiment file
public record CollapseSafeguard(String setting, String value) {}
