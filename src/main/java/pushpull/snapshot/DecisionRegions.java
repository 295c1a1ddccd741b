package pushpull.snapshot;

import java.util.Arrays;
import java.util.function.Function;

/// The class that the nearest points vote for at every cell of a plane.
///
/// Cells inside a block are taken to agree with its corners if these agree, so that an island smaller than a block may
/// be missed.
///
/// @param step of the run that they belong to
/// @param frame where they are
/// @param classes of each cell, rows from bottom to top; negative if there is no vote
public record DecisionRegions(long step, CellGrid frame, byte[] classes) {
    /// The cells along a block's side, a power of two.
    public static final int BLOCK = 4;

    private static final byte UNKNOWN = -2;

    /// The class of a cell; negative if there is no vote or no such cell.
    public int at(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < frame.columns() && row < frame.rows();
        return inside ? classes[row * frame.columns() + column] : -1;
    }

    /// Computes the classes: on a coarse lattice first, then between neighbours that disagree.
    ///
    /// @param classify the classes of cells, given as places `row x columns + column`
    public static DecisionRegions of(long step, CellGrid frame, Function<int[], int[]> classify) {
        byte[] classes = new byte[frame.size()];
        Arrays.fill(classes, UNKNOWN);
        for (int stride = BLOCK; stride >= 1; stride /= 2) {
            int[] asked = asked(frame, classes, stride);
            int[] answers = classify.apply(asked);
            for (int i = 0; i < asked.length; i++) {
                classes[asked[i]] = (byte) Math.min(answers[i], Byte.MAX_VALUE);
            }
        }
        return new DecisionRegions(step, frame, classes);
    }

    /// The cells of a lattice that must be classified; those that follow from their block's corners are filled in.
    private static int[] asked(CellGrid frame, byte[] classes, int stride) {
        int[] asked = new int[frame.size()];
        int count = 0;
        for (int row = 0; row < frame.rows(); row += stride) {
            for (int column = 0; column < frame.columns(); column += stride) {
                int at = row * frame.columns() + column;
                if (classes[at] == UNKNOWN) {
                    byte agreed = stride == BLOCK ? UNKNOWN : agreed(frame, classes, column, row, 2 * stride);
                    classes[at] = agreed;
                    if (agreed == UNKNOWN) {
                        asked[count++] = at;
                    }
                }
            }
        }
        return Arrays.copyOf(asked, count);
    }

    /// The class of all four corners of the block round a cell; unknown if they differ or one is outside.
    private static byte agreed(CellGrid frame, byte[] classes, int column, int row, int size) {
        int left = column / size * size;
        int bottom = row / size * size;
        boolean inside = left + size < frame.columns() && bottom + size < frame.rows();
        if (!inside) {
            return UNKNOWN;
        }
        byte first = classes[bottom * frame.columns() + left];
        boolean same = first == classes[bottom * frame.columns() + left + size]
                && first == classes[(bottom + size) * frame.columns() + left]
                && first == classes[(bottom + size) * frame.columns() + left + size];
        return same ? first : UNKNOWN;
    }
}
