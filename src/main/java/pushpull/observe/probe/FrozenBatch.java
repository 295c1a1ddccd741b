package pushpull.observe.probe;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import pushpull.experiment.Experiment;
import pushpull.experiment.RunMessages;
import pushpull.loss.PairLoss;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.pair.RowObserver;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.tensor.Matrix;
import pushpull.train.Objective;

/// The last batch, proxies and memory, held constant, to evaluate a virtual point against.
///
/// Immutable, so that another thread may evaluate it.
///
/// @param experiment the settings in force
/// @param at the step whose random draws the miner uses
/// @param rows the embedded batch
/// @param groups of each row
/// @param numbers what the loss learns besides points
/// @param auxiliary proxies, and embeddings of earlier steps
public record FrozenBatch(
        Experiment experiment, long at, Matrix rows, int[] groups, double[] numbers, AuxiliaryEmbeddings auxiliary) {
    private static final Set<Role> KNOWN = EnumSet.of(Role.EMBEDDINGS, Role.PROXIES, Role.QUEUE);

    /// Why a virtual point of a class has nothing to be compared with; empty if it has.
    public static String refusal(Experiment experiment, boolean listed) {
        if (!(experiment.loss() instanceof PairLoss pairs) || !KNOWN.containsAll(pairs.roles())) {
            return RunMessages.text("field.views", experiment.loss());
        }
        if (listed || !experiment.supervision().isByClass()) {
            return RunMessages.text("field.classes", experiment.supervision());
        }
        return "";
    }

    /// The force on a virtual point.
    ///
    /// @param instead the row that it replaces, or -1 if it is added
    double[] force(double[] place, int label, int instead, Objective objective) {
        VirtualPointBatch batch = with(place, label, instead);
        return batch.force(batch.evaluate(objective, _ -> RowObserver.NONE));
    }

    /// The batch with a virtual point in it.
    ///
    /// @param instead the row that it replaces, or -1 if it is added
    public VirtualPointBatch with(double[] place, int label, int instead) {
        int row = instead >= 0 ? instead : behindItsOwn(label);
        int[] labels = instead >= 0 ? groups : inserted(groups, row, label);
        return new VirtualPointBatch(this, row, Embeddings.of(with(place, row, instead < 0)), labels);
    }

    /// The row after the last of its class, so that the rows of a class stay together.
    private int behindItsOwn(int label) {
        for (int i = groups.length; i > 0; i--) {
            if (groups[i - 1] == label) {
                return i;
            }
        }
        return groups.length;
    }

    private Matrix with(double[] place, int row, boolean added) {
        int width = place.length;
        double[] before = rows.toArray();
        double[] values = Arrays.copyOf(before, before.length + (added ? width : 0));
        if (added) {
            System.arraycopy(before, row * width, values, (row + 1) * width, before.length - row * width);
        }
        System.arraycopy(place, 0, values, row * width, width);
        return Matrix.owning(values.length / width, width, values);
    }

    private static int[] inserted(int[] values, int at, int value) {
        int[] longer = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, at, longer, at + 1, values.length - at);
        longer[at] = value;
        return longer;
    }
}
