package pushpull.reference;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import pushpull.loss.Loss;
import pushpull.mine.Miner;
import pushpull.pair.Distance;
import pushpull.settings.Schema;
import pushpull.settings.Settings;

/// How a loss of the reference files is asked for here.
///
/// @param id its name in the files
/// @param inputs what its cases bring, by the names in the files
/// @param settings as `key=value`, with the numbers that the library has by default
public record Phrase(String id, List<String> inputs, List<String> settings) {
    private static final List<String> INPUTS = List.of(
            "embeddings",
            "labels",
            "pairs",
            "triplets",
            "proxies",
            "weights",
            "bias",
            "view1",
            "view2",
            "anchors",
            "positives",
            "query",
            "positive",
            "negatives",
            "key",
            "queue",
            "prediction",
            "target",
            "p1",
            "p2",
            "z1",
            "z2");

    /// What the library means by the loss of a case; where it has no default for a number, that of the case.
    static Phrase of(OracleCase given, Checker checker, Engine engine) {
        ObjectNode bare = given.body().deepCopy();
        bare.putObject("params");
        try {
            return exactly(given.with(bare), checker, engine);
        } catch (IllegalArgumentException | OracleException incomplete) {
            return exactly(given, checker, engine);
        }
    }

    /// What a case says, with its own numbers.
    static Phrase exactly(OracleCase given, Checker checker, Engine engine) {
        engine.begin();
        checker.answer(given, engine);
        List<String> inputs = INPUTS.stream().filter(given.body()::has).toList();
        List<Record> met = engine.met();
        boolean views = inputs.contains("view2") || met.stream().anyMatch(Phrase::needsViews);
        String supervision = inputs.contains("labels") ? "LabelledViews" : "PairedViews";
        Stream<String> last = views ? Stream.of("supervision=" + supervision) : Stream.of();
        return new Phrase(
                given.kind(), inputs, Stream.concat(settings(met), last).toList());
    }

    private static boolean needsViews(Record member) {
        return member instanceof Loss loss && loss.needsViews();
    }

    private static Stream<String> settings(List<Record> members) {
        return members.stream().flatMap(member -> switch (member) {
            case Loss _ -> settings("loss", member);
            case Distance _ -> settings("distance", member);
            case Miner _ -> settings("miner", member);
            case Normalized _ -> Stream.of("encoder.normalize=true");
            default -> Stream.of();
        });
    }

    private static Stream<String> settings(String family, Record member) {
        List<String> settings = new ArrayList<>(List.of(family + "=" + Settings.nameOf(member)));
        Record usual = Schema.of(member).defaults();
        Settings.<Record>differences(usual, member)
                .forEach((knob, value) -> settings.add(family + "." + knob + "=" + value));
        return settings.stream();
    }
}
