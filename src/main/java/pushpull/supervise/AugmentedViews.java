package pushpull.supervise;

import pushpull.augment.Augmentation;
import pushpull.augment.Jitter;
import pushpull.augment.ViewSampler;
import pushpull.data.Points;
import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;

/// Two augmented views of a point are same; views of different points are different, whatever their class.
public record AugmentedViews(
        @Knob(value = "Jitter", leading = true) Augmentation augmentation) implements Supervision {
    @Override
    public int views() {
        return 2;
    }

    @Override
    public Supervision asGiven() {
        return new AugmentedViews(new Jitter(0));
    }

    @Override
    public PairLabels pairLabels(Points points, Streams streams) {
        return new PairLabels.Groups(points.ids());
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
