package pushpull.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pushpull.file.FileException;

/// Lessons that are refused, with the line of what is wrong.
class BadLessonsTest {
    private static LessonException refused(String text) {
        return assertThrows(LessonException.class, () -> LessonReader.read("bad.md", text, ""));
    }

    private static void assertRefused(String text, int line, String why) {
        LessonException refused = refused(text);
        assertTrue(
                refused.problems().stream()
                        .anyMatch(problem ->
                                problem.line() == line && problem.sentence().contains(why)),
                refused::getMessage);
    }

    /// What is wrong stands in the line after the experiment.
    private static void assertInstruction(String line, String why) {
        int at = LessonTexts.FIRST + (int) LessonTexts.SMALL.lines().count();
        assertRefused(LessonTexts.of(LessonTexts.SMALL + line + "\n"), at, why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '%', textBlock = """
        jump = 400;                           there is no instruction and no setting "jump"
        loss.margn = 1;                       Did you mean 'loss.margin'
        run = soon;                           "soon" is not a step
        run = 400 until loos < 1;             there is no quantity "loos"
        run = 400 until loss;                 expected <, <=, >, >=
        run;                                  expected "key = value"
        pace = fast;                          "fast" is not a number of steps per second
        show = margin, arows;                 there is no layer, panel, chart or setting "arows"
        select = nearest;                     "nearest" cannot be selected
        [hard];                               the variant "hard" changes nothing
        choice = A;                           "choice" belongs directly after
        reveal = So it is.;                   "reveal" belongs after a question
        ask = ;                               the question is missing
        ask = What?;                          a question has 2 to 6 answers, not 0
        let loss = step;                      "loss" cannot be a name
        let first = looss;                    there is no quantity "looss"
        expect = silhoutte < 0.2;             there is no quantity "silhoutte"
        expect = loss(hard) < 0.2;            there is one run; write loss without brackets
        expect = loss = 0.2;                  "=" needs a tolerance
        expect = loss < 0.2;                  nothing breaks this claim
        expect = loss < 0.2 on 1 of 3;        1 of 3 seeds is not more than half
        expect = median(loss) < 0.2 on 9 of 10; cannot hold on some of them
        expect = (loss < 0.2;                 a bracket is not closed
        expect = loss < 0.2 );                ")" is one too many
        expect = loss < §;                    "§" has no place in a condition
        broken = batch = 3;                   belongs directly after the "expect"
        data.file = secrets.csv;              names a file
        """)
    void anInstructionIsRefusedWithItsLine(String line, String why) {
        assertInstruction(line, why);
    }

    @Test
    void aQuestionNeedsOneRightAnswer() {
        assertInstruction("ask = What?\nchoice = A\nchoice = B", "the question has no right answer");
        assertInstruction("ask = What?\nright = A\nright = B", "the question has 2 right answers");
        assertInstruction("ask = What?\nright = A\nchoice = A", "offers the same answer twice");
        assertInstruction("ask = What?\nright = A\nchoice = B\nnumber = loss +- 1", "not by two of them");
    }

    @Test
    void aClaimIsBrokenBySomethingThatMatters() {
        int after = LessonTexts.FIRST + (int) LessonTexts.SMALL.lines().count() + 1;
        String claim = LessonTexts.SMALL + "expect = loss < 1\n";
        assertRefused(LessonTexts.of(claim + "broken = batch = 12\n"), after, "changes nothing");
        assertRefused(LessonTexts.of(claim + "broken = batch = many\n"), after, "batch");
        assertRefused(LessonTexts.of(claim + "broken = [hard] batch = 4\n"), after, "there is no run \"hard\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        no-such-experiment;       there is no experiment "no-such-experiment"
        ../secret.pushpull;       there is no experiment "../secret.pushpull"
        /etc/passwd;              there is no experiment "/etc/passwd"
        """)
    void whatIsLoadedIsInTheGalleryOrBesideTheLesson(String name, String why) {
        assertRefused(LessonTexts.of("load = " + name + "\n"), LessonTexts.FIRST + 1, why);
    }

    @Test
    void anExperimentOutsideOfTheFolderIsNotOpened(@TempDir Path folder) throws IOException {
        Path lessons = Files.createDirectory(folder.resolve("lessons"));
        Files.writeString(folder.resolve("outside.pushpull"), "pushpull 1\nsteps = 5\n");
        Files.writeString(folder.resolve("points.csv"), "x,y,label\n1,2,a\n2,3,b\n");
        Files.createSymbolicLink(lessons.resolve("link.pushpull"), folder.resolve("outside.pushpull"));
        Files.writeString(lessons.resolve("far.pushpull"), "pushpull 1\ndata = Csv\ndata.file = ../points.csv\n");
        for (String name : new String[] {"link.pushpull", "far.pushpull"}) {
            Path lesson = lessons.resolve("mine.md");
            Files.writeString(lesson, LessonTexts.of("load = " + name + "\n"));
            LessonException refused = assertThrows(LessonException.class, () -> Lessons.read(lesson));
            assertTrue(String.valueOf(refused.getMessage()).contains("outside of the folder"), refused::getMessage);
        }
        Files.writeString(lessons.resolve("near.pushpull"), "pushpull 1\nsteps = 5\n");
        Files.writeString(lessons.resolve("mine.md"), LessonTexts.of("load = near.pushpull\n"));
        assertEquals(1, Lessons.read(lessons.resolve("mine.md")).steps().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Some <b>bold</b> words.",
                "See [this](file:///etc/passwd).",
                "<https://example.org>",
                "![a picture](picture.png)",
                "[a]: https://example.org",
                "# A heading of one mark",
                "A number {{ of the run.",
                "A number {{losss}}.",
                "A formula $`max(`$."
            })
    void proseIsRefusedWithItsLine(String prose) {
        String text =
                LessonTexts.HEAD + "## A step\n\nFine.\n\n" + prose + "\n\n```pushpull\n" + LessonTexts.SMALL + "```\n";
        assertEquals(13, refused(text).problems().getFirst().line(), () -> refused(text)
                .getMessage());
    }

    @Test
    void aHeadIsWholeAndKnown() {
        String text = LessonTexts.of(LessonTexts.SMALL);
        assertRefused(text.replace("minutes: 5", "minutes: soon"), 5, "not a number of minutes");
        assertRefused(text.replace("claim: A claim\n", ""), 1, "the head lacks \"claim: ...\"");
        assertRefused(text.replace("claim:", "claims:"), 3, "the head has no \"claims\"");
        assertRefused(text.replace("before: nothing\n---", "before: nothing"), 1, "the head has no end");
        assertRefused(text.substring(4), 1, "a lesson begins with a line of ---");
        assertRefused(LessonTexts.HEAD, 0, "there is no step");
        assertRefused(LessonTexts.HEAD + "Words.\n\n## A step\n", 9, "before the first step");
    }

    @Test
    void aLessonOfTenMegabytesIsRefusedUnread(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.md");
        Files.writeString(large, LessonTexts.of(LessonTexts.SMALL) + "word ".repeat(2 << 20));
        FileException refused = assertThrows(FileException.class, () -> Lessons.read(large));
        assertTrue(refused.spoken().contains("at most 1.0 MB are read"), refused::spoken);
        assertRefused("word ".repeat(1 << 18), 0, "at most 1 MB");
    }

    @Test
    void deepNestingIsRefusedAndNotFollowed() {
        String quotes = ">".repeat(20_000) + " deep\n";
        String stars = "*a ".repeat(20_000) + "a*".repeat(20_000) + "\n";
        for (String prose : new String[] {quotes, stars}) {
            String text = LessonTexts.HEAD + "## A step\n\n" + prose;
            assertTrue(refused(text).problems().getFirst().line() >= 9, "refused, not overflown");
        }
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        String text = LessonTexts.of(LessonTexts.SMALL + "jump = 1\nrun = soon\n");
        assertEquals(2, refused(text).problems().size());
    }
}
