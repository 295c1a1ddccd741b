package pushpull.lesson.quiz;

import java.util.List;
import java.util.Optional;
import pushpull.doctor.Diagnosis;
import pushpull.doctor.Doctor;
import pushpull.random.Draws;

/// Is this a collapse?
record Collapsed() implements QuizKind {
    private static final List<String> COLLAPSES = List.of("CompleteCollapse", "DimensionalCollapse", "ClassCollapse");

    @Override
    public Optional<QuizQuestion> ask(QuizRun run, Draws draws) {
        List<Diagnosis> found = Doctor.examine(run.now()).stream()
                .filter(diagnosis -> COLLAPSES.contains(diagnosis.name()))
                .toList();
        List<QuizQuestion.Answer> answers = List.of(
                new QuizQuestion.Answer(text(".complete")),
                new QuizQuestion.Answer(text(".dimensional")),
                new QuizQuestion.Answer(text(".class")),
                new QuizQuestion.Answer(text(".none")));
        int right = found.isEmpty()
                ? COLLAPSES.size()
                : COLLAPSES.indexOf(found.getFirst().name());
        String why = found.isEmpty()
                ? text(".healthy")
                : found.getFirst().finding() + " " + found.getFirst().detail();
        return Optional.of(new QuizQuestion(name(), text(""), answers, right, why));
    }
}
