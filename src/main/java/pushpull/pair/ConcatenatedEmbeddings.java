package pushpull.pair;

import java.util.List;

/// Several sets of points as the columns of one comparison, one after the other.
///
/// A single set stands for itself; otherwise the coordinates are copied, and [#spread] brings the gradient back.
public final class ConcatenatedEmbeddings {
    private final List<Embeddings> parts;
    private final Embeddings whole;

    public ConcatenatedEmbeddings(List<Embeddings> parts) {
        this.parts = List.copyOf(parts);
        this.whole = parts.size() == 1 ? parts.getFirst() : copied();
    }

    /// The columns; detached only if every part is.
    public Embeddings columns() {
        return whole;
    }

    /// Adds the gradient of the columns to the parts that take one.
    public void spread() {
        int start = 0;
        for (int p = 0; p < parts.size() && parts.size() > 1 && !whole.isDetached(); p++) {
            Embeddings part = parts.get(p);
            for (int k = 0; k < part.dimensions() && !part.isDetached(); k++) {
                for (int i = 0; i < part.count(); i++) {
                    part.gradient()[k][i] += whole.gradient()[k][start + i];
                }
            }
            start += part.count();
        }
    }

    private Embeddings copied() {
        int count = parts.stream().mapToInt(Embeddings::count).sum();
        int dimensions = parts.getFirst().dimensions();
        boolean detached = parts.stream().allMatch(Embeddings::isDetached);
        Embeddings all = detached ? Embeddings.constants(dimensions, count) : Embeddings.zeros(dimensions, count);
        int start = 0;
        for (Embeddings part : parts) {
            for (int k = 0; k < dimensions; k++) {
                System.arraycopy(part.coordinates()[k], 0, all.coordinates()[k], start, part.count());
            }
            start += part.count();
        }
        return all;
    }
}
