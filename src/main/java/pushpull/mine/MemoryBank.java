package pushpull.mine;

import pushpull.settings.Knob;

/// Memory bank: the last embedding of every point.
///
/// Wu et al., "Unsupervised feature learning via non-parametric instance discrimination", CVPR 2018, where half of the
/// stored embedding stays at each visit. A place is empty until its point has been in a batch.
public record MemoryBank(
        @Knob(value = "0.5", min = 0, max = 1) double momentum) implements Memory {
    @Override
    public int room(int points) {
        return points;
    }

    @Override
    public boolean isByPoint() {
        return true;
    }
}
