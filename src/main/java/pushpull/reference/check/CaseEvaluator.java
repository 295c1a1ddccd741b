package pushpull.reference.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import pushpull.tensor.WorkerPool;
import pushpull.train.Objective;

/// Evaluates cases on the caller's thread, with the same objective that trains.
final class CaseEvaluator implements AutoCloseable {
    private final WorkerPool workers = new WorkerPool(1);
    private final Objective objective = new Objective(workers);
    private final Set<Record> met = new LinkedHashSet<>();

    WorkerPool workers() {
        return workers;
    }

    /// Begins the next case.
    void begin() {
        met.clear();
    }

    /// Records the members whose numbers the present case asks for: a loss, a distance, a miner, an optimiser.
    void record(Record... members) {
        met.addAll(List.of(members));
    }

    /// The members recorded since the present case began.
    List<Record> recorded() {
        return List.copyOf(met);
    }

    Objective objective() {
        return objective;
    }

    @Override
    public void close() {
        workers.close();
    }
}
