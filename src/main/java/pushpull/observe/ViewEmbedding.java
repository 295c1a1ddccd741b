package pushpull.observe;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.PointViews;
import pushpull.tensor.Matrix;
import pushpull.train.EncoderPass;
import pushpull.train.Training;

/// Embeds the views of all points, whether or not they are in the batch.
final class ViewEmbedding {
    private ViewEmbedding() {}

    /// The views of a step; null if a point has one view alone.
    ///
    /// @param encoder with the weights of the training
    static @Nullable PointViews of(Training training, EncoderPass encoder, long step) {
        if (training.experiment().supervision().views() < 2) {
            return null;
        }
        int[] all = IntStream.range(0, training.data().points().size()).toArray();
        List<Matrix> views = training.data().views(all, step);
        List<Matrix> places = views.stream()
                .map(view -> encoder.forward(List.of(view), all, training.isNormalized())
                        .points())
                .toList();
        return new PointViews(places.getFirst(), places.getLast());
    }
}
