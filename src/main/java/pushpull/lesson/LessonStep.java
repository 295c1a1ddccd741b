package pushpull.lesson;

import java.util.List;
import java.util.Optional;

/// One step of a lesson.
///
/// @param title its heading
/// @param line of the heading in the file
/// @param prose seen when it opens
/// @param instructions carried out in order; those after a question wait for the learner
/// @param explanation seen at once if nothing is asked, otherwise after the run has answered
/// @param notes for the teacher; empty if there are none
public record LessonStep(
        String title,
        int line,
        List<ProseBlock> prose,
        List<Instruction> instructions,
        List<ProseBlock> explanation,
        String notes) {
    public LessonStep {
        prose = List.copyOf(prose);
        instructions = List.copyOf(instructions);
        explanation = List.copyOf(explanation);
    }

    /// The question, if the step asks one.
    public Optional<Instruction.Ask> question() {
        return instructions.stream()
                .filter(Instruction.Ask.class::isInstance)
                .map(Instruction.Ask.class::cast)
                .findFirst();
    }

    /// What is carried out when the step opens: everything before the question.
    public List<Instruction> preparation() {
        return instructions.subList(0, asked());
    }

    /// What is carried out when the run answers: everything after the question; empty if nothing is asked.
    public List<Instruction> answer() {
        return instructions.subList(Math.min(asked() + 1, instructions.size()), instructions.size());
    }

    /// Whether it begins an experiment of its own, rather than going on with the runs of the step before.
    public boolean loads() {
        return instructions.stream().anyMatch(Instruction.Load.class::isInstance);
    }

    private int asked() {
        return question().map(instructions::indexOf).orElse(instructions.size());
    }
}
