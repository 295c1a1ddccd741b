package pushpull.cli.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.cli.Said;
import pushpull.lesson.LessonTexts;

class LessonsCommandTest {
    @TempDir
    private Path folder;

    private String written(String instructions) throws IOException {
        Path file = folder.resolve("mine.md");
        Files.writeString(file, LessonTexts.of(LessonTexts.SMALL + instructions));
        return file.toString();
    }

    @Test
    void listsTheLessonsByChapter() {
        Said said = Said.by("lessons");
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().contains("Mining\n  03-semi-hard"), said.output());
    }

    @Test
    void saysLineByLineWhatIsWrong() throws IOException {
        Said said = Said.by("lessons", "check", written("jump = 3\nexpect = looss < 1\nbroken = batch = 4\n"));
        assertEquals(1, said.status());
        assertTrue(said.output().startsWith("mine.md, line 19: there is no instruction"), said.output());
        assertTrue(said.output().contains("mine.md, line 20: there is no quantity \"looss\""), said.output());
    }

    @Test
    void saysWhatWouldBeRefusedWhenItRuns() throws IOException {
        Said said = Said.by("lessons", "check", written("loss = TripletLoss\nsupervision = PairedViews\n"));
        assertEquals(1, said.status(), said.output());
        assertTrue(said.output().startsWith("mine.md, line 14: "), said.output());
    }

    @Test
    void aGoodLessonIsGood() throws IOException {
        Said said = Said.by("lessons", "check", written("run = 3\n"));
        assertEquals(0, said.status(), said.output());
        assertTrue(said.output().endsWith("mine.md: nothing wrong; steps: 1, questions: 0.\n"), said.output());
    }

    @Test
    void provesAndPrintsATable() throws IOException {
        String file = written("run = 3\nexpect = step = 3 +- 0 and batch = 12 +- 0\nbroken = batch = 6\n");
        Said said = Said.by("lessons", "prove", file, "--seeds", "3", "--broken");
        assertEquals(0, said.status(), said.error());
        assertTrue(said.output().matches("(?s)mine\n  step 1  step = 3 .* 3/3  3\\.000 .*"), said.output());
        assertTrue(said.output().matches("(?s).*broken by batch = 6 +0/3\n.*"), said.output());
        assertTrue(said.output().endsWith("1 of 1 claims hold.\n"), said.output());
    }

    @Test
    void aClaimThatDoesNotHoldIsMarked() throws IOException {
        Said said = Said.by("lessons", "prove", written("expect = batch > 100\nbroken = batch = 6\n"), "--seeds", "2");
        assertEquals(1, said.status());
        assertTrue(said.output().contains("! step 1  batch > 100"), said.output());
        assertTrue(said.output().contains(" 0/2"), said.output());
    }

    @Test
    void printsASheetAndAnAnimation() throws IOException {
        Path sheet = folder.resolve("sheet.html");
        Path film = folder.resolve("step.gif");
        String file = written("run = 10\n");
        assertEquals(
                0, Said.by("lessons", "print", file, "--out", sheet.toString()).status());
        assertTrue(Files.readString(sheet).startsWith("<!doctype html>"));
        assertEquals(
                0,
                Said.by("lessons", "print", file, "--step", "1", "--out", film.toString())
                        .status());
        assertTrue(Files.size(film) > 1000);
        assertEquals(2, Said.by("lessons", "print", file, "--step", "2").status());
        assertEquals(2, Said.by("lessons", "print", file, "--out", file).status(), "the lesson itself is kept");
    }

    @Test
    void aWrongCallIsOneLine() {
        assertEquals(2, Said.by("lessons", "prove", "--seeds", "0").status());
        Said missing = Said.by("lessons", "prove", "no-such-lesson");
        assertEquals(2, missing.status());
        assertEquals(1, missing.error().lines().count(), missing.error());
    }
}
