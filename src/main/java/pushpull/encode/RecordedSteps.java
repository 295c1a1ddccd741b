package pushpull.encode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import pushpull.array.Dump;
import pushpull.array.EmbeddingArrays;
import pushpull.table.DataException;
import pushpull.tensor.Matrix;

/// The embeddings of each recorded step, read when they are wanted; the last few are kept.
///
/// Files that appear later are further steps as soon as they are complete. Belongs to one thread.
final class RecordedSteps {
    private static final long ROOM = 96L << 20;
    private static final int NAMED = 8;

    private final Recording recording;
    private final Matrix features;
    private final int[] ids;
    private final List<Dump> dumps = new ArrayList<>();
    private final SequencedMap<Long, Matrix> kept = new LinkedHashMap<>();

    RecordedSteps(Recording recording, Matrix features, int... ids) {
        this.recording = recording;
        this.features = features;
        this.ids = ids.clone();
    }

    int dimensions() {
        return recording.dimensions();
    }

    /// How many numbers each step has.
    long numbers() {
        return isStill() ? 0 : (long) ids.length * dimensions();
    }

    /// Whether a step was recorded and can be read; always if the features are the embeddings.
    ///
    /// @throws DataException if its file has other points, or is no such file
    boolean reaches(long step) {
        if (isStill()) {
            return true;
        }
        if (step >= dumps.size()) {
            find();
        }
        if (step >= dumps.size()) {
            return false;
        }
        at(step);
        return true;
    }

    private boolean isStill() {
        return recording.folder().isBlank();
    }

    private void find() {
        for (Dump dump : Dump.in(Path.of(recording.folder()))) {
            if (!dumps.contains(dump)) {
                if (!dump.isWhole()) {
                    return;
                }
                dumps.add(dump);
            }
        }
    }

    /// The embeddings of a step, a row for each point.
    Matrix at(long asked) {
        long step = isStill() ? 0 : asked;
        Matrix known = kept.remove(step);
        Matrix places = known == null ? isStill() ? still() : read(step) : known;
        kept.putLast(step, places);
        long each = (long) Double.BYTES * Math.max(1, places.rows() * places.columns());
        while (kept.size() > Math.max(1, ROOM / each)) {
            kept.pollFirstEntry();
        }
        return places;
    }

    private Matrix still() {
        double[][] rows = IntStream.range(0, ids.length).mapToObj(this::feature).toArray(double[][]::new);
        return rows.length == 0 ? Matrix.of(0, dimensions()) : Matrix.ofRows(rows);
    }

    private double[] feature(int index) {
        return Arrays.copyOf(features.row(index), dimensions());
    }

    private Matrix read(long step) {
        if (step >= dumps.size()) {
            find();
        }
        if (step >= dumps.size()) {
            throw DataException.of("recording.missing", recording.folder(), step);
        }
        String file = dumps.get((int) step).file();
        EmbeddingArrays read = EmbeddingArrays.read(file, "", "none");
        Matrix places = read.embeddings();
        if (places.columns() != dimensions()) {
            throw DataException.of("recording.dimensions", file, places.columns(), dimensions());
        }
        boolean all = places.rows() == ids.length && Arrays.equals(read.rows(), ids);
        return finite(all ? places : chosen(read, file), file);
    }

    /// The rows of the points that there are; one that was added by hand lies where its features say.
    private Matrix chosen(EmbeddingArrays read, String file) {
        int last = read.rows()[read.rows().length - 1];
        double[][] rows = new double[ids.length][];
        for (int i = 0; i < rows.length; i++) {
            int row = Arrays.binarySearch(read.rows(), ids[i]);
            if (row < 0 && ids[i] < EmbeddingArrays.MOST_ROWS) {
                throw DataException.of("recording.rows", file, last + 1, ids[i]);
            }
            rows[i] = row < 0 ? feature(i) : read.embeddings().row(row);
        }
        return rows.length == 0 ? Matrix.of(0, dimensions()) : Matrix.ofRows(rows);
    }

    private Matrix finite(Matrix places, String file) {
        List<String> lacking = IntStream.range(0, places.rows())
                .filter(i -> !isFinite(places, i))
                .limit(NAMED)
                .mapToObj(i -> String.valueOf(ids[i]))
                .toList();
        if (!lacking.isEmpty()) {
            throw DataException.of("recording.incomplete", file, String.join(", ", lacking));
        }
        return places;
    }

    private static boolean isFinite(Matrix places, int row) {
        double sum = 0;
        for (int k = 0; k < places.columns(); k++) {
            sum += Math.abs(places.get(row, k));
        }
        return sum <= Double.MAX_VALUE;
    }
}
