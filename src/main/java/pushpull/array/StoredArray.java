package pushpull.array;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.table.DataException;

/// One array of a file, of which only the header was read.
///
/// @param place where it stands
/// @param header what it says of itself
/// @param source of its bytes, header and all
record StoredArray(ArrayPlace place, ArrayHeader header, Source source) {
    private static final int CHUNK = 1 << 16;

    /// Opens the bytes of an array from their beginning.
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /// What is told each element, in the order of the file.
    @FunctionalInterface
    private interface Elements {
        void take(ByteBuffer from, int at, long index);
    }

    static StoredArray of(ArrayPlace place, Source source) throws IOException {
        try (InputStream stream = source.open()) {
            return new StoredArray(place, ArrayHeader.read(stream, place), source);
        }
    }

    /// The numbers of a table, row after row.
    ///
    /// @param rows which of them, ascending; null for all
    double[] table(int @Nullable [] rows) {
        int all = Math.toIntExact(header.shape().getFirst());
        int columns = Math.toIntExact(header.shape().getLast());
        int[] to = places(all, rows);
        double[] values = new double[(rows == null ? all : rows.length) * columns];
        each((from, at, index) -> {
            int row = (int) (header.byColumns() ? index % all : index / columns);
            int column = (int) (header.byColumns() ? index / all : index % columns);
            if (to[row] >= 0) {
                values[to[row] * columns + column] = header.type().number(from, at);
            }
        });
        return values;
    }

    private static int[] places(int all, int @Nullable [] rows) {
        int[] to = new int[all];
        Arrays.fill(to, rows == null ? 0 : -1);
        for (int k = 0; k < (rows == null ? all : rows.length); k++) {
            to[rows == null ? k : rows[k]] = k;
        }
        return to;
    }

    /// Its elements as labels, in order.
    List<String> labels() {
        List<String> labels = new ArrayList<>();
        each((from, at, index) -> labels.add(header.type().label(from, at)));
        return labels;
    }

    /// Its first element.
    double number() {
        double[] first = {Double.NaN};
        each((from, at, index) -> first[0] = index == 0 ? header.type().number(from, at) : first[0]);
        return first[0];
    }

    private void each(Elements elements) {
        try (InputStream stream = source.open()) {
            stream.skipNBytes(header.bytes());
            int size = Math.max(1, header.type().bytes());
            byte[] room = new byte[Math.max(1, CHUNK / size) * size];
            ByteBuffer buffer = ByteBuffer.wrap(room).order(header.type().order());
            long count = header.elements();
            for (long done = 0; done < count; ) {
                int wanted = (int) Math.min(room.length / size, count - done);
                if (stream.readNBytes(room, 0, wanted * size) < wanted * size) {
                    throw place.fault("array.short");
                }
                for (int k = 0; k < wanted; k++) {
                    elements.take(buffer, k * size, done + k);
                }
                done += wanted;
            }
        } catch (IOException cause) {
            throw unreadable(cause);
        }
    }

    private DataException unreadable(IOException cause) {
        return DataException.of("csv.unreadable", place).because(cause);
    }
}
