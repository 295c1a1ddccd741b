package pushpull.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;

/// One batch before the objective: who plays which role, and the way of the gradients back to the batch.
final class ForwardPass {
    private final RoleEmbeddings cast;
    private final Embeddings batch;
    private final int[] groups;
    private final List<Runnable> ways = new ArrayList<>();

    /// @param groups of each row of the batch
    ForwardPass(RoleEmbeddings cast, Embeddings batch, int... groups) {
        this.cast = cast.with(Role.EMBEDDINGS, batch, groups);
        this.batch = batch;
        this.groups = groups;
    }

    RoleEmbeddings cast() {
        return cast;
    }

    Embeddings batch() {
        return batch;
    }

    /// The groups of one view's points.
    int[] halfGroups() {
        return Arrays.copyOf(groups, groups.length / 2);
    }

    /// Lets the two views of what was made of the batch play two roles.
    void views(Role first, Role second, Embeddings whole) {
        TwoViews halves = TwoViews.of(whole);
        cast.with(first, halves.first(), halfGroups());
        cast.with(second, halves.second(), halfGroups());
        onBackward(halves::join);
    }

    /// Adds a backward step; they run in the order in which they were added.
    void onBackward(Runnable way) {
        ways.add(way);
    }

    /// Runs the backward pass.
    void backward() {
        ways.forEach(Runnable::run);
    }
}
