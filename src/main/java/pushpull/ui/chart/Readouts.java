package pushpull.ui.chart;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import pushpull.settings.Texts;
import pushpull.train.Snapshot;
import pushpull.ui.LabModel;
import pushpull.ui.Paced;

/// The numbers of the last step: which, its loss, and how many pairs still feel a force.
public final class Readouts extends GridPane {
    private static final Texts TEXTS = Texts.bundle("ui");

    private final Label step = value("step-number");
    private final Label loss = value("loss-number");
    private final Label active = value("active-number");

    public Readouts(LabModel model) {
        getStyleClass().add("readouts");
        add(0, "readout.step", step);
        add(1, "readout.loss", loss);
        add(2, "readout.active", active);
        new Paced(model, () -> show(model.snapshot().get()));
    }

    private static Label value(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("readout-value");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void add(int row, String key, Label value) {
        Label name = new Label(TEXTS.get(key));
        name.getStyleClass().add("readout-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        addRow(row, name, value);
    }

    private void show(@Nullable Snapshot snapshot) {
        if (snapshot == null) {
            return;
        }
        step.setText(Long.toString(snapshot.step()));
        loss.setText(number(snapshot.loss()));
        double share = snapshot.history().activeAt(snapshot.step());
        active.setText(Double.isNaN(share) ? "\u2013" : TEXTS.get("percent", Math.round(100 * share)));
    }

    static String number(double loss) {
        return Double.isNaN(loss)
                ? "\u2013"
                : String.format(Locale.ROOT, "%.4f", loss).replace('-', '\u2212');
    }
}
