package pushpull.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import pushpull.evaluate.QueryGallery;
import pushpull.settings.Decimal;

/// The nearest of a gallery for each query, as CSV: row of the query, rank, row of the gallery, its class, distance.
public final class RankedCsv {
    private RankedCsv() {}

    /// @param depth how many for each query
    public static Results.Content of(QueryGallery search, int depth) {
        return out -> {
            out.write("query,rank,found,class,distance\n");
            try {
                search.rank(depth, (query, rank, found, distance) -> {
                    String line = search.queries().id(query) + "," + rank + ","
                            + search.gallery().id(found) + "," + Results.className(search.gallery(), found) + ","
                            + Decimal.text(distance) + "\n";
                    try {
                        out.write(line);
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            }
        };
    }
}
