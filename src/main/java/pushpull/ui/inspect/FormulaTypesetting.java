package pushpull.ui.inspect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Mailbox;
import pushpull.paint.formula.Box;
import pushpull.paint.formula.WorkedFormula;
import pushpull.paint.render.PaintTarget;
import pushpull.paint.render.PaintThread;
import pushpull.snapshot.explanation.FormulaCase;
import pushpull.snapshot.explanation.Participant;

/// Sets formulas on the painting thread: fonts are read and letters measured there, and the window's thread goes on.
final class FormulaTypesetting {
    private final PaintTarget target;
    private final Mailbox<Formula> finished = new Mailbox<>();

    /// Only the painting thread uses these.
    private final WorkedFormula worked = new WorkedFormula(this::name);

    private Map<Participant, String> names = Map.of();

    FormulaTypesetting(PaintThread paintThread) {
        target = paintThread.sheet();
    }

    /// Asks for clauses in a width; what was asked for before and not begun is dropped.
    ///
    /// @param named the name of each participant, asked now
    void request(List<FormulaCase> clauses, double width, Function<Participant, String> named) {
        Map<Participant, String> known = new HashMap<>();
        clauses.forEach(
                clause -> clause.with().forEach(participant -> known.put(participant, named.apply(participant))));
        target.request(_ -> finished.put(set(clauses, width, known)), 1, 1, 1);
    }

    private Formula set(List<FormulaCase> clauses, double width, Map<Participant, String> known) {
        names = known;
        return new Formula(worked.set(clauses, width), worked.spoken(clauses));
    }

    private String name(Participant participant) {
        return names.getOrDefault(participant, "");
    }

    /// The newest formula that is set, or null if there is none since the last call.
    @Nullable
    Formula poll() {
        return finished.poll();
    }

    /// A formula as it is painted and as it is spoken.
    record Formula(Box box, String spoken) {}
}
