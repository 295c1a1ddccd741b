package pushpull.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import pushpull.evaluate.NearPairs;
import pushpull.settings.Decimal;

/// Near pairs as CSV: both rows, whether they are of one class (empty if either has none), and their distance.
public final class NearPairsCsv {
    private NearPairsCsv() {}

    /// @param told how the threshold decides, once all pairs are written
    public static Results.Content of(NearPairs near, Consumer<NearPairs.Decisions> told) {
        return out -> {
            out.write("first,second,same,distance\n");
            try {
                told.accept(near.list((first, second, distance) -> {
                    String same = near.isSame(first, second) ? "1" : near.isDifferent(first, second) ? "0" : "";
                    try {
                        out.write(near.points().id(first) + "," + near.points().id(second) + "," + same + ","
                                + Decimal.text(distance) + "\n");
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                }));
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        };
    }
}
