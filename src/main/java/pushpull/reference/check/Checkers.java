package pushpull.reference.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import pushpull.reference.OracleCase;

/// The checkers by kind of case. A loss and a miner may share a name.
final class Checkers {
    /// By the name under `loss`.
    static final Map<String, Checker> LOSSES = LossCheckers.checkers();

    /// By the name under `kind`.
    static final Map<String, Checker> KINDS = kinds();

    private Checkers() {}

    /// The checker of a case; null if its kind is unknown.
    static @Nullable Checker of(OracleCase given) {
        return (given.isLoss() ? LOSSES : KINDS).get(given.kind());
    }

    private static Map<String, Checker> kinds() {
        Map<String, Checker> kinds = new TreeMap<>();
        kinds.putAll(TripletMinerCheckers.checkers());
        kinds.putAll(PairMinerCheckers.checkers());
        kinds.putAll(AnalyticCheckers.checkers());
        kinds.putAll(ClusterCheckers.checkers());
        kinds.put("retrieval", new RetrievalChecker());
        kinds.put("pair_verification", new PairVerificationChecker());
        kinds.put("calibration", new CalibrationChecker());
        kinds.put("linear_probe", new ProbeChecker());
        kinds.put("spectrum", new SpectrumChecker());
        kinds.put("procrustes", new ProcrustesChecker());
        kinds.put("mlp", new EncoderChecker());
        kinds.put("trace", new TraceChecker());
        for (String optimizer : List.of("sgd", "adam", "adamw", "rmsprop", "adagrad")) {
            kinds.put(optimizer, new OptimizerChecker());
        }
        return Collections.unmodifiableMap(kinds);
    }
}
