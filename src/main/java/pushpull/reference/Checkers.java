package pushpull.reference;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who checks which kind. A loss and a miner may have one name.
final class Checkers {
    /// By the name under `loss`.
    static final Map<String, Checker> LOSSES = losses();

    /// By the name under `kind`.
    static final Map<String, Checker> KINDS = kinds();

    private Checkers() {}

    /// Who checks a case; null where nobody knows its kind.
    static @Nullable Checker of(OracleCase given) {
        return (given.isLoss() ? LOSSES : KINDS).get(given.kind());
    }

    private static Map<String, Checker> losses() {
        Map<String, Checker> losses = new TreeMap<>();
        losses.putAll(ContrastiveDialects.checkers());
        losses.putAll(CosineDialects.checkers());
        losses.putAll(TripletDialects.checkers());
        losses.putAll(BatchTripletDialects.checkers());
        losses.putAll(GroupDialects.checkers());
        losses.putAll(InfoNceDialects.checkers());
        losses.putAll(NtXentDialects.checkers());
        losses.putAll(SupConDialects.checkers());
        losses.putAll(SimilarityDialects.checkers());
        losses.putAll(NoiseDialects.checkers());
        losses.putAll(ProxyDialects.checkers());
        losses.putAll(SoftmaxDialects.checkers());
        losses.putAll(TwoTowerDialects.checkers());
        losses.putAll(SiameseDialects.checkers());
        losses.putAll(SphereDialects.checkers());
        losses.putAll(BatchLossCheckers.checkers());
        return Collections.unmodifiableMap(losses);
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
