package pushpull.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.file.ExperimentFile;
import pushpull.settings.SettingsUpdate;

/// One thing that a step does, asks or claims.
public sealed interface Instruction {
    /// The line of the file that it stands in.
    int line();

    /// Begins an experiment at step 0.
    ///
    /// @param source the name that the lesson gives, for people
    /// @param file with the lesson's own settings in it: one run, or several side by side
    record Load(int line, String source, ExperimentFile file) implements Instruction {}

    /// Changes settings of the runs at hand, at the step where they are.
    ///
    /// @param run the name of the one run that is changed; empty for all
    /// @param update what changes, all at once
    record Change(int line, String run, SettingsUpdate update) implements Instruction {}

    /// Goes to a step, forwards or back.
    ///
    /// @param step to which it goes at most, counted from the last restart; or how many steps further
    /// @param further whether the number counts from where the runs are
    /// @param until what stops it before; null if nothing does
    record Run(
            int line, long step, boolean further, @Nullable Condition until) implements Instruction {
        /// The last step that it reaches.
        public long last(long now) {
            return further ? now + step : step;
        }
    }

    /// At which pace the runs after it are played.
    ///
    /// @param rate steps per second
    record Pace(int line, int rate) implements Instruction {
        /// Steps per second if a lesson does not say.
        public static final int USUAL = 60;
    }

    /// Shows or hides parts of the window.
    record Show(int line, boolean shown, List<WindowPart> parts) implements Instruction {
        public Show {
            parts = List.copyOf(parts);
        }
    }

    /// Selects a point or a pair.
    record Select(int line, Selection selection) implements Instruction {}

    /// Asks, and waits for the learner.
    ///
    /// @param text of the question
    record Ask(int line, List<ProseText> text, Question question) implements Instruction {
        public Ask {
            text = List.copyOf(text);
        }
    }

    /// What the run says, in a sentence beside what the learner said.
    record Reveal(int line, List<ProseText> text) implements Instruction {
        public Reveal {
            text = List.copyOf(text);
        }
    }

    /// Keeps the value of a quantity under a name.
    record Keep(int line, String name, Quantity quantity) implements Instruction {}

    /// A claim.
    ///
    /// @param text as the lesson has it
    /// @param held on how many seeds it must hold
    /// @param of out of how many; 0 if on every one
    /// @param broken settings under each of which it must fail
    record Expect(int line, String text, Condition condition, int held, int of, List<Breakage> broken)
            implements Instruction {
        public Expect {
            broken = List.copyOf(broken);
        }

        /// How many of some seeds may miss it.
        public int misses(int seeds) {
            return seeds >= of ? (of == 0 ? 0 : seeds * (of - held) / of) : Math.min(of - held, seeds / 2);
        }
    }

    /// A setting that breaks a claim.
    ///
    /// @param run the name of the one run that is broken; empty for all
    record Breakage(int line, String run, String key, String value) {
        /// `supervision.noise = 0`, as the lesson has it.
        public String text() {
            return (run.isEmpty() ? "" : "[" + run + "] ") + key + " = " + value;
        }
    }
}
