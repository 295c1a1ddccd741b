package pushpull.describe;

import pushpull.settings.Texts;
import pushpull.snapshot.ActivePairs;

/// The share of active pairs in words, always with what it is a share of.
public final class ActivePairsText {
    private static final Texts TEXTS = Texts.bundle("paint");

    private ActivePairsText() {}

    /// `Active pairs`.
    public static String name(ActivePairs.Kind kind) {
        return TEXTS.get("active.name." + kind.name());
    }

    /// `pairs`.
    public static String unit(ActivePairs.Kind kind) {
        return TEXTS.get("active.unit." + kind.name());
    }

    /// `57 % of all pairs`; a dash if there is no pair.
    public static String share(ActivePairs active) {
        return active.isKnown()
                ? TEXTS.get("active.share", Math.round(100 * active.share()), unit(active.kind()))
                : TEXTS.get("active.none");
    }

    /// `57 % of all pairs are active.`; empty if there is no pair.
    public static String sentence(ActivePairs active) {
        return active.isKnown() ? TEXTS.get("active.sentence", share(active)) : "";
    }
}
