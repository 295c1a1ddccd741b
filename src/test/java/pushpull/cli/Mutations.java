package pushpull.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// Small damages to a file, as a bad disk, an editor or a hostile sender makes them; the same for the same seed.
public final class Mutations {
    private static final List<String> HOSTILE = List.of(
            "NaN",
            "-1",
            "1e308",
            "9223372036854775808",
            "0",
            "",
            "\u0000",
            "\r",
            "\"",
            "[[[[[[[[",
            "{",
            "=",
            "@0 ",
            "[a]",
            "\uFEFF",
            "é",
            "\u001B[31m",
            ",,,,",
            "99999999",
            "true",
            "  ",
            "../../../etc/passwd",
            "%s%n",
            "${x}");

    private final SplittableRandom random;

    public Mutations(long seed) {
        random = new SplittableRandom(seed);
    }

    /// A damaged copy.
    public byte[] of(byte... good) {
        byte[] bytes = good;
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte... bytes) {
        int length = bytes.length;
        int from = random.nextInt(length + 1);
        int to = Math.min(length, from + random.nextInt(1 + Math.min(40, length)));
        return switch (random.nextInt(8)) {
            case 0 -> joined(bytes, from, new byte[0], from);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> joined(bytes, from, new byte[0], to);
            case 3 -> joined(bytes, to, Arrays.copyOfRange(bytes, from, to), to);
            case 4 ->
                joined(bytes, from, HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(StandardCharsets.UTF_8), to);
            case 5 ->
                joined(bytes, from, HOSTILE.get(random.nextInt(HOSTILE.size())).getBytes(StandardCharsets.UTF_8), from);
            case 6 -> flipped(bytes);
            default -> shuffled(bytes);
        };
    }

    private static byte[] joined(byte[] bytes, int end, byte[] middle, int start) {
        byte[] all = Arrays.copyOf(bytes, end + middle.length + bytes.length - start);
        System.arraycopy(middle, 0, all, end, middle.length);
        System.arraycopy(bytes, start, all, end + middle.length, bytes.length - start);
        return all;
    }

    private byte[] flipped(byte... bytes) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < 4 && flipped.length > 0; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    /// With two lines exchanged.
    private byte[] shuffled(byte... bytes) {
        List<String> lines = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
