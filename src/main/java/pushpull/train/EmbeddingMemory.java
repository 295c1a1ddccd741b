package pushpull.train;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.pair.Embeddings;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;

/// Embeddings of earlier steps, as constants: a queue, or a bank with a place for each point.
public final class EmbeddingMemory {
    private final double[][] coordinates;
    private final int[] groups;
    private final double[] born;
    private int next;

    private EmbeddingMemory(int dimensions, int room) {
        coordinates = new double[dimensions][room];
        groups = new int[room];
        born = new double[room];
        Arrays.fill(born, Double.NaN);
    }

    /// Room for as many embeddings, with nothing in it.
    public static EmbeddingMemory empty(int dimensions, int room) {
        return new EmbeddingMemory(dimensions, room);
    }

    /// Filled with random unit vectors that are same with none, as MoCo's queue begins.
    public static EmbeddingMemory random(int dimensions, int room, Streams streams) {
        EmbeddingMemory memory = new EmbeddingMemory(dimensions, room);
        Arrays.fill(memory.groups, -1);
        Arrays.fill(memory.born, -1);
        for (int i = 0; i < room; i++) {
            Draws draws = streams.of(Purpose.QUEUE, 0, i);
            double square = 0;
            for (double[] dimension : memory.coordinates) {
                dimension[i] = draws.nextGaussian();
                square += dimension[i] * dimension[i];
            }
            for (double[] dimension : memory.coordinates) {
                dimension[i] /= Math.sqrt(square);
            }
        }
        return memory;
    }

    /// Whether another has room for as many of the same dimensions.
    boolean isLike(EmbeddingMemory other) {
        return coordinates.length == other.coordinates.length && groups.length == other.groups.length;
    }

    /// The same embeddings in other places; a place without an earlier one is empty.
    ///
    /// @param from for each place the earlier one, or -1
    EmbeddingMemory reindexed(int... from) {
        EmbeddingMemory next = new EmbeddingMemory(coordinates.length, from.length);
        for (int place = 0; place < from.length; place++) {
            for (int k = 0; k < coordinates.length && from[place] >= 0; k++) {
                next.coordinates[k][place] = coordinates[k][from[place]];
                next.groups[place] = groups[from[place]];
                next.born[place] = born[from[place]];
            }
        }
        return next;
    }

    /// Puts embeddings in the places of the oldest; of more than there is room for, the last. Without room nothing
    /// happens.
    public void push(Embeddings points, int[] pointGroups, long step) {
        for (int i = Math.max(0, points.count() - groups.length); i < points.count(); i++) {
            put(next, points, i, 0);
            groups[next] = pointGroups[i];
            born[next] = step;
            next = (next + 1) % groups.length;
        }
    }

    /// Puts each embedding in the place of its point.
    ///
    /// @param kept the share of what was there that stays
    void store(Embeddings points, Batch batch, double kept) {
        for (int i = 0; i < points.count(); i++) {
            int place = batch.slots()[i];
            put(place, points, i, Double.isNaN(born[place]) ? 0 : kept);
            groups[place] = batch.groups()[i];
            born[place] = batch.step();
        }
    }

    private void put(int place, Embeddings points, int i, double kept) {
        for (int k = 0; k < coordinates.length; k++) {
            double[] row = coordinates[k];
            row[place] = kept * row[place] + (1 - kept) * points.coordinates()[k][i];
        }
    }

    /// Where the next embedding of a queue goes.
    public int next() {
        return next;
    }

    /// What is remembered, in the order of places.
    public Embeddings points() {
        int[] filled = filled();
        Embeddings points = Embeddings.constants(coordinates.length, filled.length);
        for (int k = 0; k < coordinates.length; k++) {
            for (int i = 0; i < filled.length; i++) {
                points.coordinates()[k][i] = coordinates[k][filled[i]];
            }
        }
        return points;
    }

    /// The group that each had when it was remembered.
    public int[] groups() {
        return Arrays.stream(filled()).map(place -> groups[place]).toArray();
    }

    /// How many steps ago each was remembered; those that were drawn count from before the first step.
    public long[] ages(long step) {
        return Arrays.stream(filled())
                .mapToLong(place -> step - (long) born[place])
                .toArray();
    }

    private int[] filled() {
        return IntStream.range(0, born.length)
                .filter(place -> !Double.isNaN(born[place]))
                .toArray();
    }

    void exchange(String name, StateVisitor exchange) {
        for (int k = 0; k < coordinates.length; k++) {
            exchange.doubles(name + "." + k, coordinates[k]);
        }
        exchange.ints(name + ".groups", groups);
        exchange.doubles(name + ".born", born);
        next = (int) exchange.whole(name + ".next", next);
    }
}
