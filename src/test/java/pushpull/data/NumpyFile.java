package pushpull.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes arrays as NumPy does, byte by byte, so that nothing of the reader is used.
public final class NumpyFile {
    private NumpyFile() {}

    /// Float32 by rows.
    public static byte[] floats(double[][] rows) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * rows.length * rows[0].length).order(ByteOrder.LITTLE_ENDIAN);
        for (double[] row : rows) {
            for (double value : row) {
                bytes.putFloat((float) value);
            }
        }
        return array("<f4", false, rows.length + ", " + rows[0].length, bytes.array());
    }

    /// Whole numbers of 8 bytes.
    public static byte[] whole(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            bytes.putLong(value);
        }
        return array("<i8", false, values.length + ",", bytes.array());
    }

    /// Any array, by what its header says.
    public static byte[] array(String type, boolean byColumns, String shape, byte... elements) {
        String header = "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }"
                .formatted(type, byColumns ? "True" : "False", shape);
        String padded = header + " ".repeat(63 - (10 + header.length()) % 64) + "\n";
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + padded.length() + elements.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        bytes.putShort((short) padded.length());
        bytes.put(padded.getBytes(StandardCharsets.ISO_8859_1)).put(elements);
        return bytes.array();
    }

    /// An archive of arrays by name.
    public static Path archive(Path file, Map<String, byte[]> arrays) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> array : arrays.entrySet()) {
                zip.putNextEntry(new ZipEntry(array.getKey() + ".npy"));
                zip.write(array.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }
}
