package pushpull.dialect;

import java.util.List;
import java.util.Map;
import pushpull.loss.MocoLoss;
import pushpull.loss.NceLoss;
import pushpull.loss.NegativeSamplingLoss;
import pushpull.loss.PairLoss;
import pushpull.pair.Cosine;

/// Queries against negatives from a noise distribution or a queue.
final class NoiseDialects {
    static final List<Dialect> ALL = List.of(
            new Dialect(
                    "negative_sampling",
                    Library.PAPER,
                    "Mikolov et al. 2013 eq. 4",
                    CallInputs.CANDIDATES,
                    call -> sampled(call, new NegativeSamplingLoss(call.number("temperature", 1)))),
            new Dialect(
                    "nce_binary",
                    Library.PAPER,
                    "Gutmann & Hyvarinen 2010; Wu et al. 2018 eq. 6-7 without partition constant",
                    CallInputs.CANDIDATES,
                    Map.of("noise_probability", new Argument.Real(0.1)),
                    call -> sampled(
                            call, new NceLoss(call.number("temperature", 1), call.number("noise_probability")))),
            new Dialect("moco_queue", Library.MOCO, "moco.builder.MoCo", CallInputs.QUEUE, NoiseDialects::queued));

    private NoiseDialects() {}

    /// Each query with a positive and negatives of its own.
    private static DialectSettings sampled(LibraryCall call, PairLoss loss) {
        return DialectSettings.of(loss, DistanceNames.similarity(call, false));
    }

    /// A key of its own and a queue of K for all.
    private static DialectSettings queued(LibraryCall call) {
        return DialectSettings.of(
                new MocoLoss(call.number("temperature", 0.07), call.integer("K", 65536), 0), new Cosine());
    }
}
