package pushpull.ui.stage;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.describe.PhaseText;
import pushpull.settings.Texts;
import pushpull.snapshot.StepPhase;
import pushpull.snapshot.UnrolledStep;
import pushpull.ui.model.SlowMotion;
import pushpull.ui.widget.StableLabel;

/// The ten phases of a step by name, the one that is shown in ink, those that the settings do not have in grey; below,
/// what happens in it.
final class PhaseStrip extends VBox {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");

    private final SlowMotion slow;
    private final HBox names = new HBox();
    private final StableLabel sentence = new StableLabel("phase-sentence", "phase-sentence");
    private final Label hint = new Label();

    PhaseStrip(SlowMotion slow) {
        this.slow = slow;
        getStyleClass().add("phase-strip");
        names.getStyleClass().add("phase-names");
        for (StepPhase.Kind kind : StepPhase.Kind.values()) {
            Button name = new Button(PhaseText.name(kind));
            name.getStyleClass().setAll("phase-name");
            name.setId("phase-" + kind.name().toLowerCase(Locale.ROOT));
            name.setFocusTraversable(false);
            name.setOnAction(_ -> slow.show(kind.ordinal()));
            names.getChildren().add(name);
        }
        hint.getStyleClass().add("phase-hint");
        getChildren().addAll(names, sentence, hint);
        slow.step().subscribe(this::begin);
        slow.phase().subscribe(this::refresh);
        slow.running().subscribe(this::refresh);
    }

    /// The longest sentence of the step has room from the first phase on, so that the stage below never moves.
    private void begin(@Nullable UnrolledStep step) {
        if (step != null) {
            step.phases().forEach(phase -> sentence.makeRoomFor(PhaseText.sentence(step, phase)));
        }
        refresh();
    }

    private void refresh() {
        UnrolledStep step = slow.step().get();
        if (step == null) {
            return;
        }
        StepPhase shown = step.phases().get(slow.phase().get());
        for (StepPhase phase : step.phases()) {
            names.getChildren().get(phase.kind().ordinal()).pseudoClassStateChanged(SHOWN, phase.equals(shown));
            names.getChildren()
                    .get(phase.kind().ordinal())
                    .pseudoClassStateChanged(SKIPPED, phase instanceof StepPhase.Skipped);
        }
        sentence.setText(PhaseText.sentence(step, shown));
        sentence.pseudoClassStateChanged(SKIPPED, shown instanceof StepPhase.Skipped);
        hint.setText(TEXTS.get(
                slow.running().get() ? "slow.running" : "slow.paused",
                step.after().step()));
    }
}
