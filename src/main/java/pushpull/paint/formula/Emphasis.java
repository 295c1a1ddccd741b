package pushpull.paint.formula;

import pushpull.paint.Palette;

/// The emphasis of a piece of text.
public enum Emphasis {
    /// A value, or the formula itself.
    VALUE,
    /// A number on the way to a value, or words about it.
    LABEL,
    /// A hint.
    HINT;

    int ink(Palette palette) {
        return switch (this) {
            case VALUE -> palette.text1();
            case LABEL -> palette.text2();
            case HINT -> palette.text3();
        };
    }
}
