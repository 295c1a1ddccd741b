package pushpull.ui.inspect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pushpull.concurrent.Latest;
import pushpull.paint.formula.Box;
import pushpull.paint.formula.Working;
import pushpull.paint.render.Painter;
import pushpull.paint.render.Sheet;
import pushpull.snapshot.explanation.Clause;
import pushpull.snapshot.explanation.Who;

/// Sets formulas on the painting thread: fonts are read and letters measured there, and the window's thread goes on.
final class Typesetting {
    private final Sheet sheet;
    private final Latest<Formula> finished = new Latest<>();

    /// Only the painting thread uses these.
    private final Working working = new Working(this::name);

    private Map<Who, String> names = Map.of();

    Typesetting(Painter painter) {
        sheet = painter.sheet();
    }

    /// Asks for clauses in a width; what was asked for before and not begun is dropped.
    ///
    /// @param named what somebody is called; asked now
    void ask(List<Clause> clauses, double width, Function<Who, String> named) {
        Map<Who, String> known = new HashMap<>();
        clauses.forEach(clause -> clause.with().forEach(who -> known.put(who, named.apply(who))));
        sheet.ask(_ -> finished.put(set(clauses, width, known)), 1, 1, 1);
    }

    private Formula set(List<Clause> clauses, double width, Map<Who, String> known) {
        names = known;
        return new Formula(working.set(clauses, width), working.spoken(clauses));
    }

    private String name(Who who) {
        return names.getOrDefault(who, "");
    }

    /// The newest formula that is set, or null where there is none since the last call.
    @Nullable
    Formula take() {
        return finished.take();
    }

    /// A formula as it is painted and as it is spoken.
    record Formula(Box box, String spoken) {}
}
