package pushpull.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;

/// One batch before the objective: the embeddings by role, and the way of the gradients back to the batch.
final class ForwardPass {
    private final RoleEmbeddings roles;
    private final Embeddings batch;
    private final int[] groups;
    private final List<Runnable> ways = new ArrayList<>();

    /// @param groups of each row of the batch
    ForwardPass(RoleEmbeddings roles, Embeddings batch, int... groups) {
        this.roles = roles.with(Role.EMBEDDINGS, batch, groups);
        this.batch = batch;
        this.groups = groups;
    }

    RoleEmbeddings roles() {
        return roles;
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
        roles.with(first, halves.first(), halfGroups());
        roles.with(second, halves.second(), halfGroups());
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
