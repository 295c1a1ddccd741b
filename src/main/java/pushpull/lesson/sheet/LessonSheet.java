package pushpull.lesson.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import pushpull.lesson.Instruction;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonStep;
import pushpull.lesson.Quantity;
import pushpull.lesson.Question;
import pushpull.lesson.ShownLayers;
import pushpull.lesson.run.Altered;
import pushpull.lesson.run.LessonRuns;
import pushpull.paint.Theme;
import pushpull.settings.PlainText;
import pushpull.settings.Texts;
import pushpull.tensor.WorkerPool;

/// A lesson as a page of HTML that prints well: its steps with their pictures, questions without answers, and the
/// answers on a last page. The page needs nothing from elsewhere.
public final class LessonSheet {
    private static final Texts TEXTS = Texts.bundle("lesson");
    private static final String STYLE = "/pushpull/styles/sheet.css";

    /// The width of all stages of a row together.
    private static final double ROW = 960;

    private static final double ALONE = 640;
    private static final double HEIGHT = 400;
    private static final double SHARP = 1.5;

    private final Lesson lesson;
    private final LessonRuns runs;
    private final ShownLayers layers = new ShownLayers();
    private final PageText text;
    private final StringBuilder page = new StringBuilder();
    private final StringBuilder answers = new StringBuilder();
    private int questions;

    /// Whether the runs have answered a question, so that a picture of them would tell.
    private boolean answered;

    private LessonSheet(Lesson lesson, long seed, WorkerPool workers) {
        this.lesson = lesson;
        runs = new LessonRuns(workers, new Altered(seed, List.of()), Map.of());
        text = new PageText(this::number);
    }

    /// The page.
    ///
    /// @param seed what is added to every seed of the lesson
    /// @throws pushpull.settings.SettingsException if a setting does not go with the others
    /// @throws pushpull.table.DataException if points cannot be read
    public static String of(Lesson lesson, long seed) {
        try (WorkerPool workers = new WorkerPool(1)) {
            return new LessonSheet(lesson, seed, workers).html();
        }
    }

    private String number(Quantity quantity) {
        return runs.readings(Stream.of(quantity)).text(quantity);
    }

    private String html() {
        Lesson.Head head = lesson.head();
        for (int i = 0; i < lesson.steps().size(); i++) {
            step(i + 1, lesson.steps().get(i));
        }
        String form = """
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>%s</title><style>
            %s</style></head>
            <body>
            <header><h1>%s</h1><p class="claim">%s</p><p class="source">%s</p><p class="name">%s</p></header>
            %s<section class="answers"><h2>%s</h2>
            %s</section>
            </body>
            </html>
            """;
        return PlainText.of(
                form,
                PageText.escaped(head.title()),
                style(),
                PageText.escaped(head.title()),
                PageText.escaped(head.claim().replace("*", "")),
                PageText.escaped(TEXTS.get("sheet.source", head.source(), head.minutes(), head.before())),
                TEXTS.get("sheet.name"),
                page,
                TEXTS.get("sheet.answers"),
                answers);
    }

    private static String style() {
        try (InputStream stream = LessonSheet.class.getResourceAsStream(STYLE)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void step(int number, LessonStep step) {
        step.preparation().forEach(this::carryOut);
        page.append("<section><h2>")
                .append(number)
                .append(". ")
                .append(PageText.escaped(step.title()))
                .append("</h2>\n")
                .append(text.blocks(step.prose()));
        answered &= step.preparation().stream().noneMatch(Instruction.Load.class::isInstance);
        page.append(runs.runners().isEmpty() || answered ? "" : picture());
        if (step.question().isPresent()) {
            ask(step.question().get());
            step.answer().forEach(this::carryOut);
            answered = true;
            answer(number, step);
        } else {
            page.append(text.blocks(step.explanation()));
        }
        page.append("</section>\n");
    }

    private void carryOut(Instruction instruction) {
        runs.carryOut(instruction);
        layers.follow(instruction);
    }

    private String picture() {
        int columns = StepPicture.columns(runs.runners().size());
        StepPicture picture = new StepPicture(columns == 1 ? ALONE : ROW / columns, HEIGHT, Theme.LIGHT);
        return PlainText.of(
                "<img class=\"stage\" alt=\"%s\" src=\"%s\">\n",
                PageText.escaped(TEXTS.get("sheet.picture", runs.step())),
                PageText.data(picture.of(runs, layers.now(), SHARP)));
    }

    private void ask(Instruction.Ask ask) {
        questions++;
        page.append("<div class=\"question\"><p><strong>")
                .append(TEXTS.get("sheet.question", questions))
                .append("</strong> ")
                .append(text.texts(ask.text()))
                .append("</p>\n");
        switch (ask.question()) {
            case Question.Choices choices -> {
                page.append("<ol class=\"choices\">");
                choices.answers().forEach(answer -> page.append("<li>")
                        .append(PageText.escaped(answer))
                        .append("</li>"));
                page.append("</ol>");
            }
            case Question.Number _ ->
                page.append("<p>").append(TEXTS.get("sheet.number")).append("</p>");
            case Question.Ghost _ ->
                page.append("<p>").append(TEXTS.get("sheet.ghost")).append("</p>");
        }
        page.append("</div>\n");
    }

    private void answer(int number, LessonStep step) {
        answers.append("<article><h3>")
                .append(TEXTS.get("sheet.answer", questions, number, PageText.escaped(step.title())))
                .append("</h3>\n<p><strong>");
        switch (step.question().orElseThrow().question()) {
            case Question.Choices choices ->
                answers.append(PageText.letter(choices.right()))
                        .append(". ")
                        .append(PageText.escaped(choices.answers().get(choices.right())));
            case Question.Number asked -> answers.append(PageText.escaped(number(asked.right())));
            case Question.Ghost _ -> answers.append(TEXTS.get("sheet.where"));
        }
        answers.append("</strong></p>\n");
        for (Instruction instruction : step.answer()) {
            if (instruction instanceof Instruction.Reveal reveal) {
                answers.append("<p>").append(text.texts(reveal.text())).append("</p>\n");
            }
        }
        answers.append(picture()).append(text.blocks(step.explanation())).append("</article>\n");
    }
}
