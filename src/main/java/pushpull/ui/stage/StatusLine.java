package pushpull.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import pushpull.doctor.Diagnosis;
import pushpull.doctor.Doctor;
import pushpull.doctor.Remedy;
import pushpull.paint.scene.StageLayer;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.Icon;
import pushpull.ui.widget.ThrottledView;

/// The doctor's line: what was refused or is wrong with the run, since when, and one change to try; otherwise that
/// nothing is wrong and how much is still going on.
public final class StatusLine extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");

    private static final long WORTH_SAYING = 200_000_000;

    private final RunModel run;
    private final Node warning = Icon.WARNING.node();
    private final Text finding = new Text();
    private final Text detail = new Text();
    private final Hyperlink remedy = new Hyperlink();
    private final TextFlow words = new TextFlow(finding, detail, remedy);
    private long since;
    private boolean underWay;

    public StatusLine(RunModel run) {
        this.run = run;
        getStyleClass().add("status-line");
        warning.getStyleClass().add("warning");
        finding.getStyleClass().add("finding");
        detail.getStyleClass().add("detail");
        words.setId("status");
        remedy.setId("remedy");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(warning, words);
        setPickOnBounds(false);
        words.setPickOnBounds(false);
        finding.setMouseTransparent(true);
        detail.setMouseTransparent(true);
        new ThrottledView(run, this::refresh);
        run.lab().message().subscribe(this::refresh);
        run.lab().layers().addListener((Observable _) -> refresh());
        run.lab().now().subscribe(this::follow);
    }

    /// A way that is over at once is not worth a sentence.
    private void follow(Number now) {
        Snapshot snapshot = run.snapshot().get();
        boolean going = snapshot != null && snapshot.history().reach().isUnderWay();
        boolean before = underWay;
        since = going ? since : now.longValue();
        underWay = going && now.longValue() - since > WORTH_SAYING;
        if (underWay != before) {
            refresh();
        }
    }

    private void refresh() {
        Snapshot snapshot = run.snapshot().get();
        if (snapshot == null) {
            show(false, run.lab().message().get(), "", Optional.empty());
            return;
        }
        boolean halted = snapshot.state().phase() == RunStatus.Phase.HALTED;
        List<Diagnosis> found = Doctor.examine(snapshot);
        if (!run.lab().message().get().isEmpty() && !halted) {
            show(true, "", run.lab().message().get(), Optional.empty());
        } else if (underWay) {
            show(false, "", way(snapshot), Optional.empty());
        } else if (found.isEmpty()) {
            String reach = run.lab().layers().contains(StageLayer.MARGIN) ? PushReachText.of(snapshot) : "";
            boolean reaches = !reach.isEmpty();
            show(
                    false,
                    TEXTS.get(
                            reaches
                                    ? "status.reach"
                                    : snapshot.state().phase() == RunStatus.Phase.PLAYING
                                            ? "status.well"
                                            : "status.paused",
                            snapshot.step()),
                    reaches ? reach : activity(snapshot),
                    Optional.empty());
        } else {
            Diagnosis first = found.getFirst();
            show(first.grave(), first.finding(), first.detail(), first.remedy());
        }
    }

    private void show(boolean warns, String what, String more, Optional<Remedy> suggested) {
        warning.setVisible(warns);
        warning.setManaged(warns);
        finding.setText(what);
        detail.setText((what.isEmpty() ? "" : " ") + more + " ");
        words.setAccessibleText(finding.getText() + detail.getText());
        remedy.setVisible(suggested.isPresent());
        remedy.setManaged(suggested.isPresent());
        suggested.ifPresent(change -> {
            remedy.setText(change.words());
            remedy.setOnAction(_ -> {
                remedy.setVisited(false);
                run.change(change.update());
                if (change.restarts()) {
                    run.send(new Command.Restart());
                }
            });
        });
        setVisible(!(what + more).isBlank());
    }

    private static String way(Snapshot snapshot) {
        return TEXTS.get(
                "status.way", snapshot.step(), snapshot.history().reach().goal());
    }

    /// How many pairs still feel a force.
    static String activity(Snapshot snapshot) {
        BatchPairs pairs = snapshot.pairs();
        if (pairs != null && pairs.size() > 0) {
            int different = 0;
            int pushing = 0;
            for (int i = 0; i < pairs.size(); i++) {
                different += pairs.same()[i] ? 0 : 1;
                pushing += !pairs.same()[i] && pairs.magnitudes()[i] < 0 ? 1 : 0;
            }
            return different == 0
                    ? TEXTS.get("status.none")
                    : TEXTS.get("status.push", Math.round(100.0 * pushing / different));
        }
        double share = snapshot.history().activeAt(snapshot.step());
        return Double.isNaN(share) ? "" : TEXTS.get("status.active", Math.round(100 * share));
    }
}
