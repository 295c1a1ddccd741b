package pushpull.ui.inspect;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.ClassMark;
import pushpull.ui.widget.Controls;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.Explanation;

/// One partner of the selected point: who, how far, and how hard it pulls or pushes.
final class PartnerRow extends HBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double LENGTH = 64;

    private final LabModel model;
    private final ParticipantNames names;
    private final ClassMark mark = new ClassMark();
    private final Label id = new Label();
    private final Label distance = new Label();
    private final Label value = new Label();
    private final ShareBar bar = new ShareBar(LENGTH);

    PartnerRow(LabModel model, ParticipantNames names) {
        this.model = model;
        this.names = names;
        Label d = new Label("d");
        d.getStyleClass().add("variable");
        id.getStyleClass().add("partner-id");
        distance.getStyleClass().add("partner-distance");
        value.getStyleClass().add("force-value");
        Region room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        for (Label label : new Label[] {d, distance, value}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        id.setMinWidth(Region.USE_PREF_SIZE);
        getStyleClass().add("partner-row");
        getChildren().addAll(mark, id, d, distance, bar, room, value);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        Controls.name(this, "");
        ExplainedNodes.explain(this, () -> {
            Explanation words = Explanation.of("partner");
            return new Explanation(getAccessibleText(), words.text(), "", false);
        });
    }

    /// @param weights whether its weight is shown, not its force
    /// @param greatest the size or the weight whose bar is full
    /// @param wide how much room the names of points have
    void show(ForcePartner partner, boolean weights, double greatest, double wide) {
        double shown = weights ? partner.weight() : partner.size();
        mark.show(partner.label(), model.theme().get());
        id.setText(names.brief(partner.participant()));
        id.setPrefWidth(partner.isPoint() ? wide : Region.USE_COMPUTED_SIZE);
        distance.setText(ReadableNumber.two(partner.distance()));
        bar.show(greatest > 0 ? shown / greatest : 0, weights ? "net" : partner.kind());
        value.setText(weights ? percent(partner.weight()) : ReadableNumber.two(shown));
        Controls.rename(this, words(partner));
    }

    static String percent(double share) {
        String number = share > 0 && share < 0.005 ? "<1" : Long.toString(Math.round(100 * share));
        return TEXTS.get("percent", number).replace(' ', '\u00a0');
    }

    private String words(ForcePartner partner) {
        String participant = names.labelled(partner.participant());
        String kin = TEXTS.get(partner.positive() ? "partner.same" : "partner.different", capital(participant));
        String force = TEXTS.get(
                partner.force() < 0 ? "tip.pushes" : "tip.pulls",
                ReadableNumber.two(partner.distance()),
                ReadableNumber.two(partner.size()));
        String weight = partner.weight() > 0 ? "\n" + TEXTS.get("partner.weight", percent(partner.weight())) : "";
        return kin + "\n" + force + weight;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Marks it as the one that the arrow keys are at.
    void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }
}
