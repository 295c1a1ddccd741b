package pushpull.settings;

import java.util.Optional;

/// A family of interchangeable settings: a sealed interface whose `permits` clause lists its members in menu order.
///
/// Members are records whose components carry [Knob]; a sealed sub-interface in `permits` contributes its own members.
public interface Family {
    /// The part of the family's menu in which the member stands; empty if the menu has no parts.
    default Optional<Enum<?>> group() {
        return Optional.empty();
    }
}
