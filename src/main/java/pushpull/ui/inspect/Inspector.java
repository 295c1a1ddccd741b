package pushpull.ui.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.loss.BatchLoss;
import pushpull.loss.Loss;
import pushpull.loss.PairLoss;
import pushpull.paint.render.PaintThread;
import pushpull.settings.Texts;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.Explanation.CandidateWeights;
import pushpull.snapshot.explanation.Explanation.PairDetails;
import pushpull.snapshot.explanation.ForceBalance;
import pushpull.snapshot.explanation.PointForces;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.StableLabel;
import pushpull.ui.widget.ThrottledView;

/// The selected point, pair or triplet: the loss that acts on it with its numbers, who pulls, who pushes, and what is
/// left; without a selection the batch.
public final class Inspector extends ScrollPane {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// What was told last stays, faint, at most so long, in nanoseconds, until the trainer answers for another point.
    private static final long PATIENCE = 300_000_000L;

    private static final double FAINT = 0.4;

    /// It reaches so far beyond its place on both sides, so that what has the focus is framed whole.
    public static final double BESIDE = 6;

    private final RunModel run;
    private final InspectorHead head;
    private final FormulaView formula;
    private final StableLabel tally = new StableLabel("tally", "inspector-sentence");
    private final FactTable facts = new FactTable();
    private final StableLabel sentence = new StableLabel("inspector-sentence", "inspector-sentence");
    private final ForceSums sums = new ForceSums();
    private final PartnerList partners;
    private final VBox column = new VBox();
    private long askedAt = Long.MIN_VALUE / 2;
    private boolean waiting;
    private List<?> subject = List.of();

    public Inspector(RunModel run, PaintThread paintThread) {
        this.run = run;
        ParticipantNames names = new ParticipantNames(run);
        head = new InspectorHead(run.lab());
        formula = new FormulaView(run.lab(), paintThread, names::of);
        partners = new PartnerList(run, names);
        facts.setId("facts");
        explain();
        column.getStyleClass().add("inspector");
        column.getChildren().addAll(head, formula, tally, sentence, facts, sums, partners);
        column.setPadding(new Insets(0, BESIDE, 0, BESIDE));
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setId("inspector");
        getStyleClass().add("inspector-pane");
        new ThrottledView(run, this::refresh);
        run.selected().subscribe(this::requestParts);
        run.lab().now().subscribe(this::stopWaiting);
        run.lab().theme().subscribe(this::refresh);
        run.selectedPair().subscribe(this::refresh);
        run.selectedTriplet().subscribe(this::refresh);
    }

    private void explain() {
        ExplainedNodes.explain(head, "inspected");
        ExplainedNodes.explain(tally, "tally");
        ExplainedNodes.explain(sentence, "sentence");
        ExplainedNodes.explain(partners, "partners");
    }

    /// Says whether it can be seen, so that it is worked out only then.
    public void setWatching(boolean watching) {
        run.pairSelection().show(this, watching ? Set.of(SnapshotPart.EXPLANATION) : Set.of());
    }

    @Override
    protected double computePrefHeight(double width) {
        return wanted(width < 0 ? getWidth() : width);
    }

    /// The height of everything with all rows of partners.
    private double wanted(double width) {
        return column.prefHeight(width) + (partners.isManaged() ? partners.missing() : 0) + 2;
    }

    @Override
    protected void layoutChildren() {
        partners.spare(wanted(getWidth()) - getHeight());
        super.layoutChildren();
    }

    private void requestParts() {
        askedAt = run.lab().now().get();
        refresh();
    }

    private void stopWaiting() {
        if (waiting && run.lab().now().get() - askedAt > PATIENCE) {
            refresh();
        }
    }

    /// Whether what was told of one point may stand until there is an answer for another.
    private boolean mayWait(Snapshot snapshot, int index) {
        return sums.isVisible()
                && !snapshot.points().isHeldOut(index)
                && run.lab().now().get() - askedAt <= PATIENCE;
    }

    private void fade(boolean faint) {
        waiting = faint;
        column.getChildren()
                .subList(1, column.getChildren().size())
                .forEach(part -> part.setOpacity(faint ? FAINT : 1));
    }

    /// Heights are held as long as the same is told of the same.
    private void tellOf(Snapshot snapshot, int index) {
        List<?> now = Arrays.asList(
                snapshot.points().id(index),
                snapshot.experiment().loss().getClass(),
                run.selectedPair().get(),
                run.selectedTriplet().get());
        if (!now.equals(subject)) {
            subject = now;
            tally.forget();
            sentence.forget();
            sums.forget();
        }
    }

    private void refresh() {
        Snapshot snapshot = run.snapshot().get();
        int index = run.indexOf(run.selected().get());
        if (snapshot == null || index < 0) {
            fade(false);
            head.show();
            nobody(snapshot);
            return;
        }
        PointForces focus = snapshot.focus();
        boolean answered = focus != null && focus.point() == index;
        Explanation explanation = answered ? snapshot.explanation() : null;
        head.show(snapshot, index, explanation);
        boolean waits = !answered && mayWait(snapshot, index);
        fade(waits);
        if (waits) {
            return;
        }
        tellOf(snapshot, index);
        if (focus == null || !answered) {
            unanswered(snapshot, index);
        } else {
            answered(snapshot, focus, explanation);
        }
        requestLayout();
    }

    private void nobody(@Nullable Snapshot snapshot) {
        Explanation explanation = snapshot == null ? null : snapshot.explanation();
        formula(snapshot, explanation);
        tally(snapshot, explanation);
        facts.show(
                snapshot == null || explanation == null
                        ? List.of()
                        : DetailText.of(explanation.tally(), ActivePairs.of(snapshot)));
        show(facts, explanation != null);
        alone("inspector.hint");
    }

    private void formula(@Nullable Snapshot snapshot, @Nullable Explanation explanation) {
        if (snapshot != null && explanation != null) {
            formula.show(explanation.clauses(), (Record) snapshot.experiment().loss());
        }
        show(formula, explanation != null);
    }

    private void tally(@Nullable Snapshot snapshot, @Nullable Explanation explanation) {
        tally.setText(
                snapshot == null || explanation == null
                        ? ""
                        : DetailText.sentence(explanation.tally(), ActivePairs.kind(snapshot.experiment())));
        show(tally, explanation != null);
    }

    /// A sentence in place of forces.
    private void alone(String key) {
        sentence.setText(TEXTS.get(key));
        show(sentence, true);
        show(sums, false);
        show(partners, false);
    }

    private void unanswered(Snapshot snapshot, int index) {
        formula(snapshot, null);
        tally(snapshot, null);
        show(facts, false);
        alone(snapshot.points().isHeldOut(index) ? "inspector.heldOut" : "inspector.absent");
    }

    private void answered(Snapshot snapshot, PointForces focus, @Nullable Explanation explanation) {
        formula(snapshot, explanation);
        ForceBalance balance = explanation == null ? null : explanation.balance();
        CandidateWeights candidateWeights = explanation == null ? null : explanation.candidateWeights();
        PairDetails pair = explanation == null ? null : explanation.pair();
        boolean triplet = explanation != null && explanation.triplet() != null;
        if (explanation != null && explanation.triplet() != null) {
            facts.show(DetailText.of(
                    explanation.triplet(), snapshot.experiment().distance().isOnSphere()));
            sentence.setText(DetailText.sentence(explanation.triplet()));
        } else if (pair != null) {
            boolean angles = snapshot.experiment().distance().isOnSphere()
                    || snapshot.experiment().encoder().normalize();
            facts.show(DetailText.of(pair, angles));
        }
        Loss loss = snapshot.experiment().loss();
        String rest = loss instanceof BatchLoss
                ? "inspector.whole"
                : loss.predictor() != null ? "inspector.predicted" : "inspector.rest";
        sums.show(balance == null ? ForceBalance.of(focus) : balance, candidateWeights, rest);
        List<ForcePartner> all = ForcePartner.of(snapshot, focus, candidateWeights);
        partners.show(all, candidateWeights != null && candidateWeights.isWeighed());
        boolean single = pair == null && !triplet;
        tally(snapshot, single ? explanation : null);
        show(facts, !single);
        show(sentence, triplet);
        show(sums, single);
        show(partners, single && (loss instanceof PairLoss || !all.isEmpty()));
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }
}
