package pushpull.supervise;

import pushpull.augment.Augmentation;
import pushpull.augment.Jitter;
import pushpull.augment.ViewSampler;
import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;

/// Two augmented views of each point; same are all views of a class, as in supervised contrastive learning.
///
/// @param noise the share of labels that are redrawn uniformly over the classes
public record LabelledViews(
        @Knob(value = "Jitter", leading = true) Augmentation augmentation,
        @Knob(value = "0", min = 0, max = 1, leading = true) double noise)
        implements Supervision {
    @Override
    public int views() {
        return 2;
    }

    @Override
    public boolean isByClass() {
        return true;
    }

    @Override
    public Supervision asGiven() {
        return new LabelledViews(new Jitter(0), noise);
    }

    @Override
    public int givenLabel(Points points, int index, Streams streams) {
        return LabelNoise.label(points, index, noise, streams);
    }

    @Override
    public PairLabels pairLabels(Points points, Streams streams) {
        return new PairLabels.Groups(LabelNoise.labels(points, noise, streams));
    }

    @Override
    public Matrix view(Points points, int[] chosen, int number, long step, Streams streams) {
        Matrix rows = Supervision.super.view(points, chosen, number, step, streams);
        return new ViewSampler(augmentation, number, step, streams).views(points, rows, chosen);
    }

    @Override
    public boolean isAugmenting() {
        return true;
    }
}
