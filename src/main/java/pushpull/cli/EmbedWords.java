package pushpull.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.embed.ClassCentroids;
import pushpull.embed.EncoderOrigin;
import pushpull.embed.KeptEncoder;
import pushpull.embed.NamedPoints;
import pushpull.settings.PlainText;

/// What `pushpull embed` says beside the points and the measures.
final class EmbedWords {
    private EmbedWords() {}

    /// @param named null if no class is known
    static void print(KeptEncoder encoder, Points points, @Nullable NamedPoints named, PrintWriter out) {
        EncoderOrigin origin = encoder.origin();
        line(
                out,
                "encoder",
                "%s, step %d, seed %d, by %s",
                origin.title(),
                origin.step(),
                encoder.experiment().seed(),
                origin.version());
        line(out, "points", "%d", points.size());
        if (named == null) {
            return;
        }
        line(out, "classes", "%d", named.classes().names().size());
        ClassCentroids.Calibration calibration = named.classes().calibration();
        line(
                out,
                "probabilities",
                "fitted to %d %s",
                calibration.points(),
                calibration.heldOut()
                        ? "held-out points"
                        : "points, each compared with the others of its class; points it was trained on make them"
                                + " too sure");
        if (named.judged() > 0) {
            line(out, "nearest class is right", "%.4f  %d points with a label", named.accuracy(), named.judged());
            line(out, "mean probability", "%.4f", named.meanProbability());
        }
        if (named.strange() > 0) {
            line(out, "labels of no known class", "%d", named.strange());
        }
    }

    static SequencedMap<String, Number> numbers(Points points, @Nullable NamedPoints named) {
        SequencedMap<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("points", points.size());
        if (named != null) {
            numbers.put("classes", named.classes().names().size());
            numbers.put("nearestClassIsRight", named.accuracy());
            numbers.put("labelledPoints", named.judged());
            numbers.put("meanProbability", named.meanProbability());
        }
        return numbers;
    }

    private static void line(PrintWriter out, String name, String form, Object... parts) {
        out.print(PlainText.of(
                "%-24s " + form + "%n",
                Stream.concat(Stream.of(name), Stream.of(parts)).toArray()));
    }
}
