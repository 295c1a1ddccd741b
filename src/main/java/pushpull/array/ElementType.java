package pushpull.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// What one element of an array is, as NumPy writes it: `<f4`, `>i8`, `|b1`, `<U12`.
///
/// @param kind the letter of the type
/// @param bytes that an element takes
/// @param order of its bytes
record ElementType(char kind, int bytes, ByteOrder order) {
    private static final int LONGEST_TEXT = 4096;
    private static final Set<String> NUMBERS =
            Set.of("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "b1");

    /// The type of this name.
    ///
    /// @throws pushpull.table.DataException if its elements are neither numbers nor text
    static ElementType of(String name, ArrayPlace place) {
        if (!name.matches("[<>|=][a-zA-Z]\\d{1,5}")) {
            throw place.fault(name.contains("O") ? "array.objects" : "array.type", name);
        }
        char kind = name.charAt(1);
        int size = Integer.parseInt(name.substring(2));
        boolean text = (kind == 'U' || kind == 'S') && size <= LONGEST_TEXT;
        if (!text && !NUMBERS.contains(name.substring(1))) {
            throw place.fault(kind == 'O' ? "array.objects" : "array.type", name);
        }
        ByteOrder order = name.charAt(0) == '>' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return new ElementType(kind, kind == 'U' ? Integer.BYTES * size : size, order);
    }

    /// Whether elements are numbers and not text.
    boolean isNumber() {
        return kind != 'U' && kind != 'S';
    }

    /// The number that begins at a byte of a buffer in this order.
    double number(ByteBuffer from, int at) {
        return switch (kind) {
            case 'f' ->
                switch (bytes) {
                    case 2 -> Float.float16ToFloat(from.getShort(at));
                    case 4 -> from.getFloat(at);
                    default -> from.getDouble(at);
                };
            case 'i' -> whole(from, at);
            case 'u' -> bytes == 8 ? unsigned(from.getLong(at)) : whole(from, at) & (1L << 8 * bytes) - 1;
            default -> from.get(at) == 0 ? 0 : 1;
        };
    }

    private long whole(ByteBuffer from, int at) {
        return switch (bytes) {
            case 1 -> from.get(at);
            case 2 -> from.getShort(at);
            case 4 -> from.getInt(at);
            default -> from.getLong(at);
        };
    }

    private static double unsigned(long value) {
        return value >= 0 ? value : 2.0 * (value >>> 1 | value & 1);
    }

    /// An element as a label: text as it is, whole numbers without decimals, nothing for what is not a number.
    String label(ByteBuffer from, int at) {
        return switch (kind) {
            case 'U' -> codePoints(from, at);
            case 'S' -> characters(from, at);
            case 'i' -> Long.toString(whole(from, at));
            case 'u' -> bytes == 8 ? Long.toUnsignedString(from.getLong(at)) : Long.toString((long) number(from, at));
            default -> text(number(from, at));
        };
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }

    private String codePoints(ByteBuffer from, int at) {
        StringBuilder text = new StringBuilder();
        for (int i = at; i < at + bytes && from.getInt(i) != 0; i += Integer.BYTES) {
            int point = from.getInt(i);
            text.appendCodePoint(Character.isValidCodePoint(point) ? point : '\uFFFD');
        }
        return text.toString();
    }

    private String characters(ByteBuffer from, int at) {
        byte[] all = new byte[bytes];
        from.get(at, all);
        int end = 0;
        while (end < bytes && all[end] != 0) {
            end++;
        }
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }
}
