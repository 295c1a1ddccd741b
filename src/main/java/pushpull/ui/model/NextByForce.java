package pushpull.ui.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Norms;

/// The points of the last batch, those that feel the greatest net force first.
final class NextByForce {
    private NextByForce() {}

    /// The id of the point that comes after another, round and round; none if there is no batch.
    static int after(Snapshot snapshot, int id) {
        double[] lengths = IntStream.range(0, snapshot.net().rows())
                .mapToDouble(row -> Norms.of(snapshot.net().row(row)))
                .toArray();
        List<Integer> ranked = IntStream.range(0, Math.min(lengths.length, snapshot.batch().length))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -lengths[row]))
                .map(row -> snapshot.points().id(snapshot.batch()[row]))
                .toList();
        return ranked.isEmpty() ? RunModel.NO_POINT : ranked.get((ranked.indexOf(id) + 1) % ranked.size());
    }
}
