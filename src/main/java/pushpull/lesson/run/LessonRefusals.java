package pushpull.lesson.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Script;
import pushpull.file.ExperimentFile;
import pushpull.lesson.Instruction;
import pushpull.lesson.Instruction.Breakage;
import pushpull.lesson.Instruction.Expect;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonException;
import pushpull.lesson.LessonException.Problem;
import pushpull.lesson.LessonStep;
import pushpull.settings.ReadableFailure;
import pushpull.settings.SettingsException;
import pushpull.train.ScriptRefusal;

/// What of a lesson would be refused when it is run, although every line of it can be understood: settings that do not
/// go together, and points that cannot be read.
public final class LessonRefusals {
    private LessonRefusals() {}

    /// Reads the points of every experiment that a lesson loads, and takes no step.
    ///
    /// @param name of the file, for messages
    /// @throws LessonException if something is refused
    public static void check(Lesson lesson, String name) {
        List<Problem> problems = new ArrayList<>();
        Instruction.@Nullable Load loaded = null;
        for (LessonStep step : lesson.steps()) {
            for (Instruction instruction : step.instructions()) {
                if (instruction instanceof Instruction.Load load) {
                    loaded = load;
                    add(load.line(), load.file(), Altered.NOTHING, problems);
                } else if (instruction instanceof Expect claim && loaded != null) {
                    for (Breakage breakage : claim.broken()) {
                        add(breakage.line(), loaded.file(), new Altered(0, List.of(breakage)), problems);
                    }
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new LessonException(name, problems.stream().distinct().toList());
        }
    }

    private static void add(int line, ExperimentFile file, Altered altered, List<Problem> problems) {
        Map<String, Script> scripts = new LinkedHashMap<>();
        List<String> names = file.isVaried() ? file.varied().names() : List.of("");
        for (int i = 0; i < names.size(); i++) {
            scripts.put(names.get(i), file.scripts().get(i));
        }
        scripts.forEach((run, script) -> {
            try {
                ScriptRefusal refusal = ScriptRefusal.first(altered.script(run, script));
                if (refusal != null) {
                    problems.add(new Problem(line, ReadableFailure.of(refusal.why())));
                }
            } catch (SettingsException refused) {
                problems.add(new Problem(line, ReadableFailure.of(refused)));
            }
        });
    }
}
