package pushpull.ui.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointPair;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.ui.model.RunModel;
import pushpull.ui.widget.ExplainedNodes;

/// The strongest partners of the selected point. Pointing at one shows the pair everywhere, a click selects it; the
/// arrow keys walk the list and enter selects.
final class PartnerList extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int MOST = 6;
    private static final int LEAST = 2;
    private static final double ROW = 24;
    /// The room for numbers of points up to 999, and for longer ones.
    private static final double SHORT_NAMES = 30;
    private static final double LONG_NAMES = 38;
    /// The room for which view of a point it is.
    private static final double VIEW = 38;

    private final RunModel run;
    private final List<PartnerRow> rows = new ArrayList<>();
    private final Label title = new Label();
    private final Button force = tab("force");
    private final Button weight = tab("weight");
    private List<ForcePartner> partners = List.of();
    private List<ForcePartner> shown = List.of();
    private boolean weights;
    private boolean weighed;
    private int current = -1;
    private int room = MOST;

    PartnerList(RunModel run, ParticipantNames names) {
        this.run = run;
        title.getStyleClass().add("heading");
        // The columns' names give way to a longer heading, which is shown if no partner is listed.
        title.setMinWidth(USE_PREF_SIZE);
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        HBox heading = new HBox(title, room, weight, force);
        heading.getStyleClass().add("partners-head");
        getStyleClass().add("partners");
        getChildren().add(heading);
        for (int i = 0; i < MOST; i++) {
            PartnerRow row = new PartnerRow(run.lab(), names);
            int place = i;
            row.setId("partner-" + place);
            row.setOnMouseEntered(_ -> point(place));
            row.setOnMouseExited(_ -> point(-1));
            row.setOnMouseClicked(event -> clicked(place, event));
            rows.add(row);
            getChildren().add(row);
        }
        force.setOnAction(_ -> choose(false));
        weight.setOnAction(_ -> choose(true));
        setId("partners");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleText(TEXTS.get("inspector.partners"));
        setOnKeyPressed(this::typed);
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                point(-1);
            }
        });
    }

    private static Button tab(String name) {
        Button tab = new Button(TEXTS.get("inspector." + name));
        tab.getStyleClass().setAll("column-button");
        tab.setId("partners-" + name);
        tab.setFocusTraversable(true);
        ExplainedNodes.explain(tab, "partners." + name);
        return tab;
    }

    /// The height that is missing for all rows.
    double missing() {
        return (MOST - room) * ROW;
    }

    /// Shows fewer rows if there is too little room for all.
    ///
    /// @param lacking height that all parts together lack with all rows shown
    void spare(double lacking) {
        int fewer = MOST - (int) Math.clamp(Math.ceil(lacking / ROW), 0, MOST - LEAST);
        if (fewer != room) {
            room = fewer;
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).setManaged(i < room);
                rows.get(i).setVisible(i < Math.min(room, shown.size()));
            }
        }
    }

    private void choose(boolean byWeight) {
        weights = byWeight;
        show(partners, weighed);
    }

    /// @param isWeighed whether weights can be shown
    void show(List<ForcePartner> all, boolean isWeighed) {
        partners = all;
        weighed = isWeighed;
        boolean byWeight = weights && weighed;
        shown = byWeight
                ? all.stream()
                        .filter(partner -> partner.weight() > 0)
                        .sorted(Comparator.comparingDouble(partner -> -partner.weight()))
                        .limit(MOST)
                        .toList()
                : all.stream().limit(MOST).toList();
        title.setText(TEXTS.get(shown.isEmpty() ? "inspector.partners.none" : "inspector.partners"));
        weight.setVisible(weighed);
        force.setVisible(!shown.isEmpty());
        weight.pseudoClassStateChanged(CHOSEN, byWeight);
        force.pseudoClassStateChanged(CHOSEN, !byWeight && weighed);
        double greatest = shown.isEmpty()
                ? 0
                : byWeight ? shown.getFirst().weight() : shown.getFirst().size();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setVisible(i < Math.min(room, shown.size()));
            if (i < shown.size()) {
                rows.get(i).show(shown.get(i), byWeight, greatest, nameWidth());
            }
        }
        if (current >= shown.size()) {
            point(-1);
        }
    }

    /// The same for all rows and all steps of a run, so that nothing in them moves.
    private double nameWidth() {
        Snapshot snapshot = run.snapshot().get();
        double numbers = snapshot != null && snapshot.points().size() > 999 ? LONG_NAMES : SHORT_NAMES;
        return partners.stream().anyMatch(ForcePartner::isView) ? numbers + VIEW : numbers;
    }

    private void clicked(int place, MouseEvent event) {
        ForcePartner partner = shown.get(place);
        if (partner.isPoint() && event.getClickCount() > 1) {
            run.selected().set(partner.participant().id());
        } else {
            select(place);
        }
    }

    private void select(int place) {
        PointPair pair = pair(place);
        if (pair != null) {
            run.select(pair);
        }
    }

    private @Nullable PointPair pair(int place) {
        boolean point = place >= 0 && place < shown.size() && shown.get(place).isPoint();
        int other = point ? shown.get(place).participant().id() : RunModel.NO_POINT;
        return !point || other == run.selected().get() || run.selected().get() < 0
                ? null
                : new PointPair(run.selected().get(), other);
    }

    /// Points at a partner, or with -1 at none.
    private void point(int place) {
        current = place;
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).setCurrent(i == place);
        }
        PointPair pair = pair(place);
        run.pairSelection().hoveredPair().set(pair);
        run.hovered()
                .set(
                        pair == null
                                ? RunModel.NO_POINT
                                : shown.get(place).participant().id());
    }

    private void typed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> point(Math.min(current + 1, shown.size() - 1));
            case UP -> point(Math.max(current - 1, 0));
            case ENTER -> select(current);
            default -> {
                return;
            }
        }
        event.consume();
    }
}
