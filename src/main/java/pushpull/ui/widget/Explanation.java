package pushpull.ui.widget;

import java.util.Optional;
import pushpull.settings.Texts;

/// What a thing on the screen is, in a sentence or two, with its formula if it has one.
///
/// @param title its name
/// @param formula empty for none
/// @param ofForce whether it speaks of forces, which are then defined below it
public record Explanation(String title, String text, String formula, boolean ofForce) {
    private static final Texts TEXTS = Texts.bundle("explain");

    /// The words of a key; the title is given if the bundle has none.
    static Explanation of(String key, String title) {
        String formula = TEXTS.has(key + ".formula") ? TEXTS.get(key + ".formula") : "";
        return new Explanation(TEXTS.has(key) ? TEXTS.get(key) : title, TEXTS.get(key + ".text"), formula, false);
    }

    public static Explanation of(String key) {
        return of(key, "");
    }

    /// The same with the definition of a force.
    public Explanation withForce() {
        return new Explanation(title, text, formula, true);
    }

    static Explanation force() {
        return of("force");
    }

    static String pair(boolean same) {
        return TEXTS.get(same ? "force.same" : "force.different");
    }

    /// A key below another, if there are words for it.
    public static Optional<Explanation> find(String key, String title) {
        return TEXTS.has(key + ".text") ? Optional.of(of(key, title)) : Optional.empty();
    }
}
