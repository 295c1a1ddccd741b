package pushpull.lesson;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushpull.measure.CalibrationError;
import pushpull.measure.Metric;
import pushpull.measure.MetricText;
import pushpull.settings.ReadableNumber;

/// The readings that a lesson can write, compare and keep, by their names; settings are readings too.
///
/// @param name as lessons write it
/// @param form how it is read
/// @param runs of how many runs it is
public record Readout(String name, Form form, int runs) {
    private static final int BINS = 15;
    private static final Map<String, Metric> MEASURES = named();
    private static final Map<String, Readout> ALL = Stream.concat(metrics(), ours())
            .collect(Collectors.toMap(Readout::name, readout -> readout, (one, _) -> one, TreeMap::new));

    /// How a number is read.
    public enum Form {
        COUNT,
        SHARE,
        LOSS,
        LENGTH,
        ANGLE,
        NUMBER;

        /// The number as people read it.
        public String text(double value) {
            return switch (this) {
                case COUNT -> ReadableNumber.fixed(value, 0);
                case SHARE -> Double.isFinite(value) ? ReadableNumber.fixed(100 * value, 0) + " %" : "–";
                case LOSS -> ReadableNumber.four(value);
                case LENGTH -> ReadableNumber.two(value);
                case ANGLE -> Double.isFinite(value) ? ReadableNumber.fixed(value, 1) + "°" : "–";
                case NUMBER -> ReadableNumber.significant(value, 3);
            };
        }
    }

    /// All of them by name, in the order of the alphabet.
    public static Map<String, Readout> all() {
        return Map.copyOf(ALL);
    }

    private static Stream<Readout> metrics() {
        return MEASURES.keySet().stream().map(key -> new Readout(key, form(key), 1));
    }

    /// The measures of the program by the names that lessons have for them.
    public static Map<String, Metric> measures() {
        return Map.copyOf(MEASURES);
    }

    private static Map<String, Metric> named() {
        Map<String, Metric> measures = new TreeMap<>();
        MetricText.all().forEach(metric -> measures.put(metric.key(), metric));
        Metric.standard().forEach(metric -> measures.put(metric.key(), metric));
        for (CalibrationError.Recalibration method : CalibrationError.Recalibration.values()) {
            CalibrationError error = new CalibrationError(method, BINS);
            measures.put(error.key() + "." + method.name().toLowerCase(Locale.ROOT), error);
        }
        return measures;
    }

    private static Form form(String key) {
        String name = key.split("\\.")[0].toLowerCase(Locale.ROOT);
        boolean share = List.of("knnaccuracy", "linearprobe", "recallatk", "mapatr", "verificationeer")
                .contains(name);
        return share ? Form.SHARE : Form.NUMBER;
    }

    private static Stream<Readout> ours() {
        return Stream.of(
                        of(Form.COUNT, "step points classes mislabelled pullers pushers silent"),
                        of(Form.LOSS, "loss recentLoss lossNow floor chance"),
                        of(Form.SHARE, "active"),
                        of(Form.LENGTH, "spread classRadius centreGap sameGap differentGap meanDistance"),
                        of(Form.LENGTH, "distanceDeviation pull push net"),
                        of(Form.LENGTH, "pickedDistance pickedDeviation viewGap momentumLag"),
                        of(Form.ANGLE, "leastClassAngle greatestClassAngle withinAngle leastTurn greatestTurn"),
                        of(Form.NUMBER, "effectiveNegatives"),
                        Stream.of(new Readout("disparity", Form.NUMBER, 2), new Readout("sizeRatio", Form.NUMBER, 2)))
                .flatMap(readouts -> readouts);
    }

    private static Stream<Readout> of(Form form, String names) {
        return Stream.of(names.split(" ")).map(name -> new Readout(name, form, 1));
    }
}
