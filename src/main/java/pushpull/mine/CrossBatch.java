package pushpull.mine;

import pushpull.settings.Knob;
import pushpull.settings.Scale;

/// Cross-batch memory: a queue of the last embeddings with their labels.
///
/// Wang et al., "Cross-batch memory for embedding learning", CVPR 2020. The batch itself is compared as it is, with
/// gradients on both sides; earlier embeddings are constants.
public record CrossBatch(
        @Knob(value = "256", min = 1, max = 65536, low = 16, high = 4096, scale = Scale.LOGARITHMIC)
        int size) implements Memory {
    @Override
    public int room(int points) {
        return size;
    }
}
