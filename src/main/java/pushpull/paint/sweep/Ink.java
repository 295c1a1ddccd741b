package pushpull.paint.sweep;

import pushpull.paint.Argb;

/// Grey levels that look evenly spaced: mixtures in OKLab (Ottosson, "A perceptual color space for image processing",
/// 2020).
final class Ink {
    private Ink() {}

    /// The opaque colour a share of the way from one opaque colour to another.
    static int between(int from, int to, double share) {
        double[] first = lab(from);
        double[] second = lab(to);
        double[] mixed = new double[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = first[i] + share * (second[i] - first[i]);
        }
        return rgb(mixed);
    }

    /// The contrast of two opaque colours as WCAG has it, from 1 to 21.
    static double contrast(int one, int other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(int ink) {
        return 0.2126 * linear(ink >> 16) + 0.7152 * linear(ink >> 8) + 0.0722 * linear(ink);
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.rint(255 * Math.clamp(value, 0, 1));
    }

    private static double[] lab(int ink) {
        double r = linear(ink >> 16);
        double g = linear(ink >> 8);
        double b = linear(ink);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }

    private static int rgb(double... lab) {
        double l = cube(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2]);
        double m = cube(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2]);
        double s = cube(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2]);
        int r = channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
        int g = channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
        int b = channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
        return Argb.opaque(r << 16 | g << 8 | b);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
