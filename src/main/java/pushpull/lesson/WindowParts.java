package pushpull.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import pushpull.experiment.Experiment;
import pushpull.paint.chart.CalibrationChart;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.DistanceHistogram;
import pushpull.paint.chart.ForceCurve;
import pushpull.paint.chart.HeatMap;
import pushpull.paint.chart.LossChart;
import pushpull.paint.chart.MinerXray;
import pushpull.paint.chart.QualityChart;
import pushpull.paint.chart.SpectrumChart;
import pushpull.paint.chart.UniformityPlane;
import pushpull.paint.chart.VerificationChart;
import pushpull.paint.scene.StageLayer;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;

/// The parts of the window by the names that lessons have for them.
final class WindowParts {
    private static final Map<String, WindowPart> NAMED = named();

    private WindowParts() {}

    private static Map<String, WindowPart> named() {
        Map<String, WindowPart> named = new LinkedHashMap<>();
        for (StageLayer layer : StageLayer.values()) {
            named.put(layer.name().toLowerCase(Locale.ROOT), new WindowPart.Layer(layer));
        }
        for (WindowPart.Panel panel : WindowPart.Panel.values()) {
            named.put(panel.name().toLowerCase(Locale.ROOT), panel);
        }
        charts().forEach(chart -> named.put(chart.getClass().getSimpleName(), new WindowPart.OfChart(chart)));
        return named;
    }

    private static List<Chart> charts() {
        return List.of(
                new ForceCurve(),
                new DistanceHistogram(),
                new HeatMap(),
                new QualityChart(),
                new LossChart(),
                new MinerXray(),
                new UniformityPlane(),
                new SpectrumChart(),
                new VerificationChart(),
                new CalibrationChart());
    }

    /// The names of layers, panels and charts, in this order.
    static List<String> names() {
        return List.copyOf(NAMED.keySet());
    }

    /// The part of a name: a layer, a panel, a chart, or the knob of a setting that one of the runs has.
    static Optional<WindowPart> of(String name, List<Experiment> experiments) {
        WindowPart known = NAMED.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return experiments.stream().anyMatch(experiment -> has(experiment, name))
                ? Optional.of(new WindowPart.OfKnob(name))
                : Optional.empty();
    }

    private static boolean has(Experiment experiment, String key) {
        try {
            Settings.find(experiment, key);
            return true;
        } catch (SettingsException unknown) {
            return false;
        }
    }
}
