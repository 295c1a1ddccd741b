package pushpull.train;

import pushpull.pair.Embeddings;

/// The two views of a batch, together and apart: first views before second ones. The halves are copies.
public record TwoViews(Embeddings whole, Embeddings first, Embeddings second) {
    /// The halves of a batch that holds both views.
    public static TwoViews of(Embeddings whole) {
        int count = whole.count() / 2;
        return new TwoViews(whole, part(whole, 0, count), part(whole, count, whole.count() - count));
    }

    /// Adds the gradients of the halves to the whole's.
    void join() {
        add(first, 0);
        add(second, first.count());
    }

    private void add(Embeddings half, int start) {
        for (int k = 0; k < half.dimensions() && !half.isDetached(); k++) {
            for (int i = 0; i < half.count(); i++) {
                whole.gradient()[k][start + i] += half.gradient()[k][i];
            }
        }
    }

    private static Embeddings part(Embeddings whole, int start, int count) {
        Embeddings half = whole.isDetached()
                ? Embeddings.constants(whole.dimensions(), count)
                : Embeddings.zeros(whole.dimensions(), count);
        for (int k = 0; k < whole.dimensions(); k++) {
            System.arraycopy(whole.coordinates()[k], start, half.coordinates()[k], 0, count);
        }
        return half;
    }
}
