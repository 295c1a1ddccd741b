package pushpull.paint;

import java.util.stream.IntStream;

/// The dark and the light theme: every colour of the window, the stage and the exports is defined here.
public enum Theme {
    DARK(
            new int[] {0x12141A, 0x0C0E12, 0x1B1E25},
            new int[] {0xECEEF2, 0xA9AFBA, 0x828995, 0x262A33, 0x191C23, 0xECEEF2, 0x12141A},
            new int[] {0x2DB2FF, 0xFF7A2F, 0xECEEF2, 0xF5C542},
            new int[] {
                0x6E6CD0, 0xF3CD59, 0xB56F7D, 0xA2E9CD, 0xCABEDB, 0x7E6439, 0x1194A1, 0xE8F3FE, 0x9EB48B, 0x98445C
            },
            0.34),
    LIGHT(
            new int[] {0xFAFAF8, 0xFFFFFF, 0xF0F0ED},
            new int[] {0x15171C, 0x4A505B, 0x666D78, 0xDCDDD9, 0xF0F0EE, 0x15171C, 0xFFFFFF},
            new int[] {0x0067C5, 0xBD4000, 0x15171C, 0x8A5A00},
            new int[] {
                0x563D80, 0xA09450, 0xC35F8B, 0x14440D, 0x42133B, 0x7C6052, 0x0EA2B0, 0x121213, 0x7B8C6C, 0x713043
            },
            0.45);

    private final Palette palette;
    private final double faintestPair;

    Theme(int[] grounds, int[] inks, int[] forces, int[] classes, double faintestPair) {
        palette = new Palette(
                Argb.opaque(grounds[0]),
                Argb.opaque(grounds[1]),
                Argb.opaque(grounds[2]),
                Argb.opaque(inks[0]),
                Argb.opaque(inks[1]),
                Argb.opaque(inks[2]),
                Argb.opaque(inks[3]),
                Argb.opaque(inks[4]),
                Argb.opaque(inks[5]),
                Argb.opaque(inks[6]),
                Argb.opaque(forces[0]),
                Argb.opaque(forces[1]),
                Argb.opaque(forces[2]),
                Argb.opaque(forces[3]),
                IntStream.of(classes).map(Argb::opaque).boxed().toList());
        this.faintestPair = faintestPair;
    }

    public Palette palette() {
        return palette;
    }

    /// The stroke of a pair whose force is a share, 0 to 1, of the greatest.
    public Stroke pair(int forceInk, double share) {
        double held = share > 0 ? Math.min(1, share) : 0;
        return new Stroke(Argb.faded(forceInk, faintestPair + 0.5 * held), 0.6 + held);
    }

    public Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
