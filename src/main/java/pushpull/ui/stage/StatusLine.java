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
import org.jspecify.annotations.Nullable;
import pushpull.describe.ActivePairsText;
import pushpull.doctor.Diagnosis;
import pushpull.doctor.Doctor;
import pushpull.doctor.Remedy;
import pushpull.paint.scene.StageLayer;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.OfferedAction;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ExplainedNodes;
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
        ExplainedNodes.explain(words, "status");
        ExplainedNodes.explain(remedy, "remedy");
        setPickOnBounds(false);
        words.setPickOnBounds(false);
        finding.setMouseTransparent(true);
        detail.setMouseTransparent(true);
        new ThrottledView(run, this::refresh);
        run.lab().message().subscribe(this::refresh);
        run.lab().layers().addListener((Observable _) -> refresh());
        run.lab().now().subscribe(this::updateUnderWay);
    }

    /// Seeking that ends at once is not worth a sentence.
    private void updateUnderWay(Number now) {
        Snapshot snapshot = run.snapshot().get();
        boolean going = snapshot != null && snapshot.history().navigation().isUnderWay();
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
        RunStatus.Phase phase = snapshot.state().phase();
        List<Diagnosis> found = Doctor.examine(snapshot);
        if (phase == RunStatus.Phase.FAILED) {
            show(true, "", snapshot.state().message(), Optional.empty());
        } else if (!run.lab().message().get().isEmpty() && phase != RunStatus.Phase.HALTED) {
            show(run.lab().isWarning(), "", run.lab().message().get(), Optional.empty());
            offer(run.lab().offered());
        } else if (underWay) {
            show(false, "", way(snapshot), Optional.empty());
        } else if (found.isEmpty()) {
            String reach = run.lab().layers().contains(StageLayer.MARGIN) ? PushReachText.of(snapshot) : "";
            boolean reaches = !reach.isEmpty();
            show(
                    false,
                    reaches ? TEXTS.get("status.reach") : well(snapshot),
                    reaches ? reach : ActivePairsText.sentence(ActivePairs.of(snapshot)),
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

    private void offer(@Nullable OfferedAction offer) {
        if (offer != null) {
            remedy.setVisible(true);
            remedy.setManaged(true);
            remedy.setText(offer.words());
            remedy.setOnAction(_ -> {
                remedy.setVisited(false);
                offer.taken().run();
            });
        }
    }

    private static String way(Snapshot snapshot) {
        return TEXTS.get(
                "status.way", snapshot.step(), snapshot.history().navigation().goal());
    }

    /// That training goes on as it should, or that it does not go on now.
    private static String well(Snapshot snapshot) {
        boolean plays = snapshot.state().phase() == RunStatus.Phase.PLAYING;
        return TEXTS.get(
                plays ? "status.well" : snapshot.step() == 0 ? "status.ready" : "status.paused", snapshot.step());
    }
}
