package pushpull.ui.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.paint.ForceSplit;
import pushpull.paint.StageLegend;
import pushpull.settings.Texts;
import pushpull.train.Forces;
import pushpull.train.Snapshot;
import pushpull.ui.ClassMark;
import pushpull.ui.LabModel;

/// The selected point: the loss that acts on it, who pulls, who pushes, and what is left.
public final class Inspector extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int PARTNERS = 6;

    private final LabModel model;
    private final ClassMark mark = new ClassMark();
    private final Label title = label("inspector-title");
    private final Label className = label("inspector-class");
    private final VBox formula = new VBox();
    private final ForceRow pull = new ForceRow("pull", TEXTS.get("inspector.pull"));
    private final ForceRow push = new ForceRow("push", TEXTS.get("inspector.push"));
    private final ForceRow net = new ForceRow("net", TEXTS.get("inspector.net"));
    private final Label cancelled = label("inspector-sentence");
    private final VBox sums = new VBox(pull, push, net, cancelled);
    private final List<PartnerRow> partners = new ArrayList<>();
    private final VBox list = new VBox();
    private final Label hint = label("inspector-sentence");
    private @Nullable Class<?> shownLoss;

    public Inspector(LabModel model) {
        this.model = model;
        setId("inspector");
        getStyleClass().add("inspector");
        formula.getStyleClass().add("formula");
        sums.getStyleClass().add("force-sums");
        title.setId("inspected");
        HBox head = new HBox(mark, title, room(), className);
        head.getStyleClass().add("inspector-head");
        Label force = new Label(TEXTS.get("inspector.force"));
        force.getStyleClass().add("inspector-class");
        HBox heading = new HBox(heading(), room(), force);
        list.getStyleClass().add("partners");
        list.getChildren().add(heading);
        for (int i = 0; i < PARTNERS; i++) {
            PartnerRow row = new PartnerRow(model);
            partners.add(row);
            list.getChildren().add(row);
        }
        getChildren().addAll(head, formula, hint, sums, list);
        model.snapshot().subscribe(this::refresh);
        model.selected().subscribe(this::refresh);
        model.theme().subscribe(this::refresh);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label heading() {
        Label heading = new Label(TEXTS.get("inspector.partners"));
        heading.getStyleClass().add("heading");
        return heading;
    }

    private static Region room() {
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        return room;
    }

    private void refresh() {
        Snapshot snapshot = model.snapshot().get();
        int index = model.indexOf(model.selected().get());
        Forces focus = snapshot == null ? null : snapshot.focus();
        boolean answered = focus != null && focus.point() == index;
        show(hint, !answered);
        hint.setText(TEXTS.get(snapshot == null || index < 0 ? "inspector.hint" : unanswered(snapshot, index)));
        show(sums, answered);
        show(list, answered);
        show(mark, index >= 0);
        if (snapshot == null || index < 0) {
            title.setText(TEXTS.get("inspector.nobody"));
            className.setText("");
        } else {
            int label = snapshot.points().label(index);
            mark.show(label, model.theme().get());
            title.setText(TEXTS.get("inspector.point", snapshot.points().id(index)));
            className.setText(StageLegend.className(snapshot.points(), label));
        }
        if (snapshot != null) {
            showFormula(snapshot.experiment().loss().getClass());
        }
        if (snapshot != null && focus != null && answered) {
            showForces(snapshot, focus);
        }
    }

    private static String unanswered(Snapshot snapshot, int index) {
        return snapshot.points().isHeldOut(index) ? "inspector.heldOut" : "inspector.absent";
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private void showFormula(Class<?> loss) {
        if (loss != shownLoss) {
            shownLoss = loss;
            formula.getChildren().clear();
            for (String line : Texts.formula(loss).orElse("").split(" {3}", -1)) {
                Label label = new Label(line);
                label.setWrapText(true);
                label.setMinHeight(Region.USE_PREF_SIZE);
                formula.getChildren().add(label);
            }
        }
    }

    private void showForces(Snapshot snapshot, Forces focus) {
        ForceSplit split = ForceSplit.of(focus);
        double pulls = ForceSplit.length(split.pull());
        double pushes = ForceSplit.length(split.push());
        double nets = ForceSplit.length(split.net());
        double greatest = Math.max(nets, Math.max(pulls, pushes));
        String ofMany = split.pushing() <= split.different()
                ? TEXTS.get("inspector.share", split.pushing(), split.different())
                : TEXTS.get("inspector.count", split.pushing());
        pull.show(pulls, greatest, TEXTS.get("inspector.count", split.pulling()));
        push.show(pushes, greatest, ofMany);
        net.show(nets, greatest, "");
        String share = TEXTS.get("inspector.cancelled", Math.round(100 * split.cancelled()));
        cancelled.setText(focus.outside() ? share + " " + TEXTS.get("inspector.outside") : share);
        showPartners(snapshot, focus);
    }

    private void showPartners(Snapshot snapshot, Forces focus) {
        double[] sizes = IntStream.range(0, focus.partners().length)
                .mapToDouble(row -> ForceSplit.length(focus.vectors().row(row)))
                .toArray();
        List<Integer> strongest = IntStream.range(0, sizes.length)
                .filter(row -> sizes[row] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -sizes[row]))
                .limit(PARTNERS)
                .toList();
        for (int i = 0; i < PARTNERS; i++) {
            boolean used = i < strongest.size();
            partners.get(i).setVisible(used);
            if (used) {
                partners.get(i).show(snapshot, focus, strongest.get(i), sizes[strongest.getFirst()]);
            }
        }
    }
}
