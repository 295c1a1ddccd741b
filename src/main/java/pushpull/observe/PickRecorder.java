package pushpull.observe;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.loss.PairLoss;
import pushpull.observe.force.PairForceRecorder;
import pushpull.pair.CandidateList;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.Row;
import pushpull.pair.RowObserver;
import pushpull.pair.Triplets;
import pushpull.snapshot.MinedPairs;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.train.Training;

/// Records the pairs that the miner kept, for each anchor of the batch.
///
/// Only points of the batch are recorded, neither memory nor proxies.
final class PickRecorder {
    private static final int MOST = 20_000;

    private final int focus;
    private final int[] batch;
    private final int count;
    private final boolean triplets;

    /// By row of the batch; rows come from several threads, each anchor from one.
    private final Map<Integer, Sides> picked = new ConcurrentSkipListMap<>();

    private record Sides(BitSet positives, BitSet negatives) {}

    /// @param focus the row whose picks come first, negative for none
    /// @param batch index of the point of each row of the first view
    /// @param count how many rows there are in all views
    /// @param triplets whether the loss is made of triplets
    PickRecorder(int focus, int[] batch, int count, boolean triplets) {
        this.focus = focus;
        this.batch = batch;
        this.count = count;
        this.triplets = triplets;
    }

    /// A recorder for a batch; null if it is not requested, or there are no pairs.
    static @Nullable PickRecorder of(
            SnapshotRequest request, Training training, Embeddings rows, int focus, int... batch) {
        return request.parts().contains(SnapshotPart.PICKS)
                        && training.experiment().loss() instanceof PairLoss loss
                ? new PickRecorder(focus, batch, rows.count(), loss.isMadeOfTriplets())
                : null;
    }

    /// Observes a comparison of the batch with itself or of its views with each other; ignores others.
    RowObserver of(ComparisonSpec pairing) {
        Role columns = pairing.columns().getFirst();
        int rows = PairForceRecorder.start(pairing.rows(), count);
        int others = PairForceRecorder.start(columns, count);
        if (rows < 0 || others < 0) {
            return RowObserver.NONE;
        }
        int end = others + (columns == Role.EMBEDDINGS ? count : count / 2);
        return (row, _, _) -> collect(rows + row.anchor(), others, end, row);
    }

    private void collect(int anchor, int start, int end, Row row) {
        Sides sides = picked.computeIfAbsent(anchor, _ -> new Sides(new BitSet(), new BitSet()));
        Triplets.Some listed = row.listedTriplets();
        Triplets.Some some = listed == null ? allTriplets(row) : listed;
        add(sides.positives, row.positives(), some.positives(), start, end);
        add(sides.negatives, row.negatives(), some.negatives(), start, end);
    }

    private Triplets.Some allTriplets(Row row) {
        boolean none = triplets && !row.isTwoSided();
        return new Triplets.Some(
                places(none ? 0 : row.positives().count()),
                places(none ? 0 : row.negatives().count()));
    }

    private static int[] places(int size) {
        return IntStream.range(0, size).toArray();
    }

    private static void add(BitSet to, CandidateList side, int[] places, int start, int end) {
        for (int place : places) {
            int row = start + side.column(place);
            if (row < end) {
                to.set(row);
            }
        }
    }

    /// The pairs recorded, those of the focus first, and no more than can be drawn.
    MinedPairs picks() {
        List<int[]> pairs = new ArrayList<>();
        List<Boolean> positive = new ArrayList<>();
        for (boolean first : new boolean[] {true, false}) {
            picked.forEach((anchor, sides) -> {
                if (first == (anchor % batch.length == focus)) {
                    list(anchor, sides.positives, pairs);
                    fill(positive, true, pairs.size());
                    list(anchor, sides.negatives, pairs);
                    fill(positive, false, pairs.size());
                }
            });
        }
        MinedPairs picks = new MinedPairs(new int[pairs.size()], new int[pairs.size()], new boolean[pairs.size()]);
        for (int i = 0; i < pairs.size(); i++) {
            picks.anchors()[i] = pairs.get(i)[0];
            picks.partners()[i] = pairs.get(i)[1];
            picks.positive()[i] = positive.get(i);
        }
        return picks;
    }

    private void list(int anchor, BitSet partners, List<int[]> pairs) {
        int own = batch[anchor % batch.length];
        partners.stream().map(row -> batch[row % batch.length]).forEach(partner -> {
            if (partner != own && pairs.size() < MOST) {
                pairs.add(new int[] {own, partner});
            }
        });
    }

    private static void fill(List<Boolean> positive, boolean value, int size) {
        while (positive.size() < size) {
            positive.add(value);
        }
    }
}
