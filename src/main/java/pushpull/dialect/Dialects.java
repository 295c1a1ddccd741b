package pushpull.dialect;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Every definition of a loss that this program can express.
public final class Dialects {
    private static final SequencedMap<String, Dialect> BY_ID = byId();

    private Dialects() {}

    /// All definitions, grouped by kind of loss.
    public static Collection<Dialect> all() {
        return BY_ID.values();
    }

    /// The definition that has a name in the reference files.
    public static Optional<Dialect> named(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /// What a library computes for a call.
    ///
    /// @throws UnsupportedCallException if no such function is known, or there is no formula for a value
    /// @throws ArgumentException if an argument is missing or of another type
    public static DialectSettings settings(LibraryCall call) {
        return all().stream()
                .filter(dialect -> dialect.library() == call.library()
                        && dialect.function().equals(call.function()))
                .findFirst()
                .orElseThrow(() -> UnsupportedCallException.of(call))
                .settings(call);
    }

    private static SequencedMap<String, Dialect> byId() {
        SequencedMap<String, Dialect> dialects = new LinkedHashMap<>();
        Stream.of(
                        ContrastiveDialects.ALL,
                        CosineDialects.ALL,
                        TripletDialects.ALL,
                        BatchTripletDialects.ALL,
                        GroupDialects.ALL,
                        InfoNceDialects.ALL,
                        NtXentDialects.ALL,
                        SupConDialects.ALL,
                        SimilarityDialects.ALL,
                        NoiseDialects.ALL,
                        ProxyDialects.ALL,
                        SoftmaxDialects.ALL,
                        TwoTowerDialects.ALL,
                        SiameseDialects.ALL,
                        SphereDialects.ALL,
                        BatchLossDialects.ALL)
                .flatMap(List::stream)
                .forEach(dialect -> dialects.put(dialect.id(), dialect));
        return Collections.unmodifiableSequencedMap(dialects);
    }
}
