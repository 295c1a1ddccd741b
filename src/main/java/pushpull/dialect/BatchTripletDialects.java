package pushpull.dialect;

import java.util.List;
import java.util.function.Function;
import pushpull.loss.PairLoss;
import pushpull.loss.SoftTripletLoss;
import pushpull.loss.TripletLoss;
import pushpull.mine.BatchHard;
import pushpull.pair.Reduction;

/// Triplet losses of pytorch-metric-learning that find their triplets in a batch with labels.
final class BatchTripletDialects {
    static final List<Dialect> ALL = List.of(
            dialect("triplet_batch_all", "losses.TripletMarginLoss", BatchTripletDialects::all),
            dialect(
                    "triplet_batch_all_soft",
                    "losses.TripletMarginLoss(smooth_loss=True)",
                    call -> settings(call, soft(call))),
            dialect(
                    "triplet_batch_hard",
                    "miners.BatchHardMiner + losses.TripletMarginLoss(MeanReducer)",
                    BatchTripletDialects::hard),
            dialect(
                    "triplet_batch_hard_soft",
                    "miners.BatchHardMiner + losses.TripletMarginLoss(smooth_loss=True,margin=0,MeanReducer)",
                    call -> settings(call, soft(call)).minedBy(new BatchHard())));

    private BatchTripletDialects() {}

    private static Dialect dialect(String id, String function, Function<LibraryCall, DialectSettings> translation) {
        return new Dialect(id, Library.PYTORCH_METRIC_LEARNING, function, CallInputs.LABELLED, translation);
    }

    private static DialectSettings all(LibraryCall call) {
        return settings(call, new TripletLoss(call.number("margin", 0.05), TripletDialects.reduction(call)));
    }

    private static DialectSettings hard(LibraryCall call) {
        return settings(call, new TripletLoss(call.number("margin", 0.05), Reduction.MEAN))
                .minedBy(new BatchHard());
    }

    private static SoftTripletLoss soft(LibraryCall call) {
        return new SoftTripletLoss(call.number("margin", 0));
    }

    private static DialectSettings settings(LibraryCall call, PairLoss loss) {
        return DialectSettings.of(loss, DistanceNames.power(call, 1))
                .normalized(call.flag("normalize_embeddings", false));
    }
}
