package pushpull.lesson.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonReader;
import pushpull.lesson.LessonTexts;

class LessonSheetTest {
    private static final String STEP = """
        ## Is 1 < 2 & true?

        The loss is $`max(0, m - d)`$ at step {{step}}.

        ```pushpull
        load = defaults
        data.size = 24
        heldOut = 0
        batch = 12
        [small]
        loss.margin = 1
        [large]
        loss.margin = 2
        select = class 0
        ask = What happens?
        choice = Nothing at all.
        right = It moves <on>.
        run = 20
        reveal = The step is {{step}}.
        ```

        This is the explanation.

        ### Where the toy differs from the paper

        It is small.

        ## Goes on

        Nothing new.
        """;

    private static Lesson lesson() {
        return LessonReader.read("sheet.md", LessonTexts.HEAD + STEP, "");
    }

    @Test
    void questionsComeWithoutAnswersAndAnswersAtTheEnd() {
        String page = LessonSheet.of(lesson(), 0);
        int answers = page.indexOf("<section class=\"answers\">");
        String questions = page.substring(0, answers);
        assertTrue(questions.contains("It moves &lt;on&gt;.") && questions.contains("Nothing at all."));
        for (String told : List.of("B. It moves", "The step is", "This is the explanation", "It is small")) {
            assertFalse(questions.contains(told), told);
            assertTrue(page.substring(answers).contains(told), told);
        }
        assertTrue(page.contains("<h2>1. Is 1 &lt; 2 &amp; true?</h2>"));
        assertTrue(questions.contains("at step <b>0</b>") && page.contains("The step is <b>20</b>"));
    }

    @Test
    void aStepThatGoesOnShowsNoPictureOfTheAnswer() {
        String page = LessonSheet.of(lesson(), 0);
        int second = page.indexOf("<h2>2. Goes on</h2>");
        assertFalse(page.substring(second, page.indexOf("<section class=\"answers\">"))
                .contains("<img"));
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws IOException {
        String page = LessonSheet.of(lesson(), 0);
        assertFalse(page.contains("<script") || page.contains("http") || page.contains("url("));
        var sources = Pattern.compile("src=\"([^\"]*)\"").matcher(page);
        int pictures = 0;
        while (sources.find()) {
            assertTrue(sources.group(1).startsWith("data:image/png;base64,"));
            byte[] png = Base64.getDecoder().decode(sources.group(1).substring(22));
            assertNotNull(ImageIO.read(new ByteArrayInputStream(png)));
            pictures++;
        }
        assertEquals(3, pictures, "a formula, and the stages before and after the answer");
    }

    @Test
    void theSamePageIsMadeAgainAndAnotherSeedMakesAnother() {
        assertEquals(LessonSheet.of(lesson(), 0), LessonSheet.of(lesson(), 0));
        assertFalse(LessonSheet.of(lesson(), 0).equals(LessonSheet.of(lesson(), 1)));
    }

    @Test
    void aStepIsAnAnimation(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("step.gif");
        StepFilm.write(lesson(), 1, 0, file);
        ImageReader reader = ImageIO.getImageReadersBySuffix("gif").next();
        reader.setInput(Objects.requireNonNull(
                ImageIO.createImageInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))));
        assertEquals(3, reader.getNumImages(true), "at steps 0, 10 and 20");
        assertEquals(800, reader.read(0).getWidth(), "two stages side by side");
    }
}
