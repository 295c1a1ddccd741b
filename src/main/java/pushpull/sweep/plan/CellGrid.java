package pushpull.sweep.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.experiment.Script;
import pushpull.experiment.Variant;
import pushpull.settings.Settings;
import pushpull.settings.SettingsException;
import pushpull.settings.SettingsUpdate;
import pushpull.table.DataException;
import pushpull.train.Compatibility;
import pushpull.train.ScriptRefusal;

/// The grid of a request: every combination of values, with the script that each makes of the base, or why there is
/// none.
final class CellGrid {
    private final SweepRequest request;
    private final List<SweepCell> cells = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Map<String, String>> canonical = new ArrayList<>();
    private final List<Map<String, SettingsException>> unreadable = new ArrayList<>();
    private final Map<List<Object>, String> known = new HashMap<>();

    /// @param request with axes for which [SweepPlan] vouches
    CellGrid(SweepRequest request) {
        this.request = request;
        request.axes().forEach(_ -> {
            canonical.add(new LinkedHashMap<>());
            unreadable.add(new LinkedHashMap<>());
        });
        fill(new ArrayList<>());
        refuseValues();
    }

    List<SweepCell> cells() {
        return cells.stream()
                .map(cell -> new SweepCell(cell.number(), canonical(cell.values()), cell.script()))
                .toList();
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /// The axes with values as files have them, without those that only stand in places that are left out.
    List<Axis> axes() {
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < canonical.size(); i++) {
            Axis axis = request.axes().get(i);
            Map<String, String> texts = canonical.get(i);
            List<String> values = axis.values().stream()
                    .filter(texts::containsKey)
                    .map(value -> texts.getOrDefault(value, value))
                    .toList();
            axes.add(new Axis(axis.key(), values));
        }
        return axes;
    }

    private List<String> canonical(List<String> values) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            texts.add(canonical.get(i).getOrDefault(values.get(i), values.get(i)));
        }
        return texts;
    }

    private void fill(List<String> chosen) {
        if (chosen.size() == request.axes().size()) {
            place(List.copyOf(chosen));
            return;
        }
        for (String value : request.axes().get(chosen.size()).values()) {
            chosen.add(value);
            fill(chosen);
            chosen.removeLast();
        }
    }

    private void place(List<String> chosen) {
        try {
            Script script = script(chosen);
            String refusal = refusal(script);
            if (refusal.isEmpty()) {
                remember(chosen, script.start());
                cells.add(new SweepCell(cells.size(), chosen, script));
            } else {
                leftOut.add(new LeftOut(words(chosen), refusal));
            }
        } catch (SettingsException refused) {
            leftOut.add(new LeftOut(words(chosen), String.valueOf(refused.getMessage())));
            for (int i = 0; i < chosen.size(); i++) {
                if (request.axes().get(i).key().equals(refused.key())) {
                    unreadable.get(i).putIfAbsent(chosen.get(i), refused);
                }
            }
        }
    }

    private Script script(List<String> chosen) {
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        Script base = request.base().base();
        for (int i = 0; i < chosen.size(); i++) {
            String key = request.axes().get(i).key();
            if (key.equals(Axis.VARIANT)) {
                base = variant(chosen.get(i)).of(base);
            } else {
                settings.put(key, chosen.get(i));
            }
        }
        return new Script(Settings.with(base.start(), settings), base.changes());
    }

    private Variant variant(String name) {
        return request.base().variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> SweepRefusal.of(
                        "variant.unknown",
                        name,
                        String.join(", ", request.base().names())));
    }

    private void remember(List<String> chosen, Experiment start) {
        Map<String, String> values = Settings.flatten(start);
        for (int i = 0; i < chosen.size(); i++) {
            String key = request.axes().get(i).key();
            canonical.get(i).putIfAbsent(chosen.get(i), values.getOrDefault(key, chosen.get(i)));
        }
    }

    /// Why a script cannot be run; empty if it can.
    ///
    /// What only points can tell is asked once for each choice of data and members, since it takes making the
    /// points.
    private String refusal(Script script) {
        return known.computeIfAbsent(members(script.start()), _ -> tried(script));
    }

    private String tried(Script script) {
        Experiment first =
                SettingsUpdate.of(Axis.SEED, request.seeds().getFirst()).applyTo(script.start());
        ScriptRefusal refusal = ScriptRefusal.first(new Script(first, script.changes()));
        if (refusal != null && refusal.why() instanceof DataException unreadable) {
            throw unreadable;
        }
        return refusal == null ? "" : String.valueOf(refusal.why().getMessage());
    }

    private static List<Object> members(Experiment start) {
        return List.of(
                start.data(),
                start.heldOut(),
                start.heldOutClasses(),
                start.supervision(),
                start.encoder().getClass(),
                start.distance().getClass(),
                start.loss().getClass(),
                start.memory().getClass(),
                Compatibility.refusal(start));
    }

    private String words(List<String> chosen) {
        StringJoiner words = new StringJoiner(", ");
        for (int i = 0; i < chosen.size(); i++) {
            words.add(request.axes().get(i).key() + "=" + chosen.get(i));
        }
        return words.toString();
    }

    /// A value that its own setting refuses wherever it stands is a mistake, and no combination to be left out.
    private void refuseValues() {
        for (int i = 0; i < canonical.size(); i++) {
            for (String value : request.axes().get(i).values()) {
                @Nullable SettingsException refused = unreadable.get(i).get(value);
                if (refused != null && !canonical.get(i).containsKey(value)) {
                    throw refused;
                }
            }
        }
    }
}
