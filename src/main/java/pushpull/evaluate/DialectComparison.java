package pushpull.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import pushpull.data.Points;
import pushpull.dialect.Dialect;
import pushpull.dialect.DialectFamily;
import pushpull.dialect.DialectSettings;
import pushpull.dialect.DialectVariant;
import pushpull.dialect.UnsupportedCallException;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.Texts;
import pushpull.tensor.WorkerPool;

/// One embedding under the definitions of several libraries: values, and gradients against the first of each group.
///
/// @param groups definitions that take the same input, each against its first
/// @param refusals definitions that cannot take this embedding as it is
public record DialectComparison(List<Group> groups, List<Refusal> refusals) {
    private static final Texts TEXTS = Texts.bundle("dialect");

    /// Definitions of one kind of input.
    ///
    /// @param ofViews whether each point is compared with its second view, rather than by its label
    /// @param rows the first is the reference
    public record Group(boolean ofViews, List<Row> rows) {}

    /// A definition that was evaluated.
    ///
    /// @param settings that express it here
    /// @param gradient against that of the reference
    public record Row(
            Dialect dialect, DialectSettings settings, EmbeddingEvaluation evaluation, GradientRelation gradient) {}

    /// A definition that was not, with the reason.
    public record Refusal(Dialect dialect, String reason) {}

    /// Evaluates a family.
    ///
    /// @param knobs that all share
    /// @param seed of what a loss draws, such as proxies
    public static DialectComparison of(
            DialectFamily family, Map<String, Double> knobs, Points points, long seed, WorkerPool workers) {
        List<Refusal> refusals = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        for (boolean ofViews : List.of(false, true)) {
            List<Row> rows = new ArrayList<>();
            for (DialectVariant variant : family.variants()) {
                if (variant.dialect().inputs().isOfSecondView() == ofViews) {
                    add(variant, knobs, new Subject(points, seed, workers), rows, refusals);
                }
            }
            if (!rows.isEmpty()) {
                groups.add(new Group(ofViews, List.copyOf(rows)));
            }
        }
        return new DialectComparison(List.copyOf(groups), List.copyOf(refusals));
    }

    private record Subject(Points points, long seed, WorkerPool workers) {}

    private static void add(
            DialectVariant variant,
            Map<String, Double> knobs,
            Subject subject,
            List<Row> rows,
            List<Refusal> refusals) {
        Dialect dialect = variant.dialect();
        String lack = lack(dialect, subject.points);
        if (!lack.isEmpty()) {
            refusals.add(new Refusal(dialect, TEXTS.get(lack)));
            return;
        }
        try {
            DialectSettings settings = variant.settings(knobs);
            EmbeddingEvaluation evaluation = EmbeddingEvaluation.of(
                    experiment(dialect, settings, subject),
                    subject.points,
                    EmbeddingEvaluation.Detail.GRADIENTS,
                    subject.workers);
            String fault = fault(evaluation);
            if (fault.isEmpty()) {
                EmbeddingEvaluation reference = rows.isEmpty() ? evaluation : rows.getFirst().evaluation;
                rows.add(new Row(
                        dialect,
                        settings,
                        evaluation,
                        GradientRelation.of(reference.gradients(), evaluation.gradients())));
            } else {
                refusals.add(new Refusal(dialect, TEXTS.get(fault)));
            }
        } catch (SettingsException | UnsupportedCallException refused) {
            refusals.add(new Refusal(dialect, String.valueOf(refused.getMessage())));
        }
    }

    /// What the points lack for a definition; empty if nothing.
    private static String lack(Dialect dialect, Points points) {
        if (!dialect.inputs().isBatch()) {
            return "lack." + dialect.inputs();
        }
        boolean alone = points.otherView() == null;
        if (dialect.inputs().isOfSecondView() && alone) {
            return "lack.views";
        }
        return points.classes() == 0 && alone ? "lack.labels" : "";
    }

    private static String fault(EmbeddingEvaluation evaluation) {
        if (evaluation.positives() == 0) {
            return "lack.positives";
        }
        return Double.isFinite(evaluation.value()) ? "" : "lack.finite";
    }

    private static Experiment experiment(Dialect dialect, DialectSettings settings, Subject subject) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("encoder", "FreePoints"));
        values.put("seed", Long.toString(subject.seed));
        if (subject.points.otherView() != null) {
            values.put("supervision", subject.points.classes() == 0 ? "PairedViews" : "LabelledViews");
        }
        values.putAll(settings.assignments(dialect.inputs()));
        return Settings.read(Experiment.class, values);
    }
}
