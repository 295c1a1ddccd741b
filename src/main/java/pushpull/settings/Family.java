package pushpull.settings;

/// A family of interchangeable settings: a sealed interface whose `permits` clause lists its members in menu order.
///
/// Members are records whose components carry [Knob]; a sealed sub-interface in `permits` contributes its own members.
public interface Family {}
