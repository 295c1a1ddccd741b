package pushpull.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an array says of itself before its elements.
///
/// @param type of its elements
/// @param byColumns whether the first index runs fastest, as in Fortran
/// @param shape how long it is in each direction
/// @param bytes that the header itself takes
record ArrayHeader(ElementType type, boolean byColumns, List<Long> shape, int bytes) {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    /// As many bytes of an array say how long its header is.
    static final int START = MAGIC.length + 2 + Integer.BYTES;

    private static final int LONGEST = 1 << 16;
    private static final int DIRECTIONS = 32;
    private static final int PICKLE = 0x80;
    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([\\d,\\sL]*)\\)");

    /// Reads a header and leaves the stream at the first element.
    ///
    /// @throws pushpull.table.DataException if this is no array, or one of something else than numbers or text
    static ArrayHeader read(InputStream stream, ArrayPlace place) throws IOException {
        byte[] start = stream.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2) {
            throw place.fault("array.short");
        }
        if (!Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw place.fault((start[0] & 0xff) == PICKLE ? "array.pickle" : "array.magic");
        }
        byte[] size = stream.readNBytes(start[MAGIC.length] == 1 ? Short.BYTES : Integer.BYTES);
        long length = length(size);
        if (length > LONGEST) {
            throw place.fault("array.header");
        }
        byte[] text = stream.readNBytes((int) length);
        if (text.length < length || size.length == 0) {
            throw place.fault("array.short");
        }
        int bytes = start.length + size.length + text.length;
        return parsed(new String(text, StandardCharsets.UTF_8), bytes, place);
    }

    /// How many bytes a header takes that begins with these.
    static long bytes(byte... start) {
        int size = start[MAGIC.length] == 1 ? Short.BYTES : Integer.BYTES;
        int from = MAGIC.length + 2;
        return from + size + length(Arrays.copyOfRange(start, from, from + size));
    }

    private static long length(byte... size) {
        ByteBuffer little = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN);
        return switch (size.length) {
            case Short.BYTES -> little.getShort() & 0xffff;
            case Integer.BYTES -> little.getInt() & 0xffffffffL;
            default -> 0;
        };
    }

    private static ArrayHeader parsed(String text, int bytes, ArrayPlace place) {
        Matcher type = TYPE.matcher(text);
        Matcher order = ORDER.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!type.find() || !order.find() || !shape.find()) {
            throw place.fault(text.contains("'descr': [") ? "array.structured" : "array.header");
        }
        String[] sizes = shape.group(1).replaceAll("[\\sL]", "").split(",");
        List<String> given =
                Arrays.stream(sizes).filter(each -> !each.isEmpty()).toList();
        if (given.size() > DIRECTIONS || given.stream().anyMatch(each -> each.length() > 15)) {
            throw place.fault("array.header");
        }
        List<Long> numbers = given.stream().map(Long::valueOf).toList();
        return new ArrayHeader(
                ElementType.of(type.group(1), place), order.group(1).equals("True"), numbers, bytes);
    }

    /// How many elements there are; at most [Long#MAX_VALUE].
    long elements() {
        long product = 1;
        for (long size : shape) {
            if (size > 0 && product > Long.MAX_VALUE / size) {
                return Long.MAX_VALUE;
            }
            product *= size;
        }
        return product;
    }

    /// How many directions the array has.
    int directions() {
        return shape.size();
    }

    /// Whether this is a table of numbers.
    boolean isTable() {
        return directions() == 2 && type.isNumber();
    }

    /// The shape as one reads it: `1000 x 64`.
    String shown() {
        return shape.isEmpty() ? "1" : shape.stream().map(String::valueOf).collect(Collectors.joining(" x "));
    }
}
