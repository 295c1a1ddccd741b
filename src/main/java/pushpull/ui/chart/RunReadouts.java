package pushpull.ui.chart;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.describe.ActivePairsText;
import pushpull.loss.Loss;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.LossBound;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;
import pushpull.ui.widget.ThrottledView;

/// The numbers of the run at its present step: the step, the loss of the last batch, and the share of active pairs,
/// or how low the loss can be.
public final class RunReadouts extends GridPane {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final Label step = value("step-number");
    private final Label loss = value("loss-number");
    private final Label active = value("active-number");
    private final Label activeName = new Label();
    private final RunModel run;
    private boolean soft;
    private String third = "active";

    public RunReadouts(RunModel run) {
        this.run = run;
        getStyleClass().add("readouts");
        add(0, new Label(TEXTS.get("readout.step")), step);
        add(1, new Label(TEXTS.get("readout.loss")), loss);
        add(2, activeName, active);
        for (Label label : List.of(activeName, active)) {
            ExplainedNodes.explain(label, () -> Explanation.of("readout." + third));
        }
        new ThrottledView(run, () -> show(run.snapshot().get()));
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("readout-value");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void add(int row, Label name, Label value) {
        name.getStyleClass().add("readout-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        addRow(row, name, value);
        String key = row == 0 ? "readout.step" : "readout.loss";
        ExplainedNodes.explain(name, key);
        ExplainedNodes.explain(value, key);
    }

    private void show(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        step.setText(Long.toString(snapshot.step()));
        loss.setText(number(snapshot.lossNow()));
        limit(snapshot.experiment().loss());
        LossBound bound = LossBound.of(snapshot);
        boolean bounded = soft && bound.isTelling();
        ActivePairs pairs = ActivePairs.of(snapshot);
        third = bounded ? bound.name() : "active";
        activeName.setText(bounded ? TEXTS.get("readout." + bound.name()) : ActivePairsText.name(pairs.kind()));
        active.setText(bounded ? number(bound.value()) : ActivePairsText.share(pairs));
    }

    /// Where every term counts at any distance, the share of those that count says nothing, and the floor more.
    private void limit(Loss of) {
        boolean next = !ActivePairs.isTelling(of);
        if (next != soft) {
            soft = next;
            run.pairSelection().show(this, soft ? Set.of(SnapshotPart.LIMITS) : Set.of());
        }
    }

    static String number(double loss) {
        return ReadableNumber.four(loss);
    }
}
