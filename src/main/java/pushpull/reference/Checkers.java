package pushpull.reference;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who checks which kind.
final class Checkers {
    /// By the name under `loss` or `kind`.
    static final Map<String, Checker> ALL = all();

    private Checkers() {}

    private static Map<String, Checker> all() {
        Map<String, Checker> all = new TreeMap<>();
        all.putAll(ContrastiveDialects.checkers());
        all.putAll(TripletDialects.checkers());
        all.putAll(BatchTripletDialects.checkers());
        all.putAll(NtXentDialects.checkers());
        all.putAll(SupConDialects.checkers());
        all.putAll(CosineDialects.checkers());
        all.putAll(GroupDialects.checkers());
        all.putAll(SimilarityDialects.checkers());
        all.putAll(SphereDialects.checkers());
        all.putAll(TripletMinerCheckers.checkers());
        all.putAll(PairMinerCheckers.checkers());
        all.put("multi_similarity", new LossOrMiner(SimilarityDialects.all(), PairMinerCheckers.multiSimilarity()));
        all.putAll(InfoNceDialects.checkers());
        all.putAll(AnalyticCheckers.checkers());
        all.putAll(ClusterCheckers.checkers());
        all.put("retrieval", new RetrievalChecker());
        all.put("pair_verification", new PairVerificationChecker());
        all.put("calibration", new CalibrationChecker());
        all.put("linear_probe", new ProbeChecker());
        all.put("spectrum", new SpectrumChecker());
        all.put("procrustes", new ProcrustesChecker());
        all.put("mlp", new EncoderChecker());
        all.put("trace", new TraceChecker());
        for (String optimizer : List.of("sgd", "adam", "adamw", "rmsprop", "adagrad")) {
            all.put(optimizer, new OptimizerChecker());
        }
        return Map.copyOf(all);
    }
}
