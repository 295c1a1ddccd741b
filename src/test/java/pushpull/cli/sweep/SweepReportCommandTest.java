package pushpull.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.cli.Said;

class SweepReportCommandTest {
    private static final String HEAD = "loss.margin,seed,step,loss,silhouette,meanNorm,hash,version,seconds\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void runs() throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (int seed = 1; seed <= 6; seed++) {
            for (String margin : new String[] {"0.5", "1", "2"}) {
                text.append(line(margin, seed));
            }
        }
        Files.writeString(folder.resolve("runs.csv"), text);
    }

    private static String line(String margin, int seed) {
        double value = (margin.equals("2") ? 0.2 : 0.8) + 0.01 * Math.sin(7 * seed + margin.hashCode());
        return margin + "," + seed + ",40,0.5," + value + ",1,abc,1.0,0.1\n";
    }

    private Said report(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "sweep";
        arguments[1] = "report";
        arguments[2] = folder.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return Said.by(arguments);
    }

    @Test
    void saysTheVerdictAndWritesIt() throws IOException {
        Path out = folder.resolve("out");

        Said said = report("--out", out.toString());

        assertThat(said.status()).isZero();
        assertThat(said.output())
                .startsWith("Silhouette at step 40, higher is better: 3 cells, 6 seeds\n")
                .contains("Margin 0.5 and 1 cannot be told apart on these 6 seeds.")
                .contains("2 is worse by 0.6")
                .contains("\n|       1  ")
                .contains("by chance");
        assertThat(Files.readString(out.resolve("verdict.txt"))).contains("cannot be told apart");
        assertThat(Files.readString(out.resolve("verdict.csv"))).contains("\n2,6,0,");
        assertThat(Files.readString(out.resolve("importance.csv"))).startsWith("what,share,by_chance\nmargin,0.9");
        assertThat(Files.size(out.resolve("verdict.png"))).isGreaterThan(10_000);
        assertThat(Files.readString(out.resolve("verdict.svg")))
                .startsWith("<svg")
                .contains("cannot be told");
    }

    @Test
    void moreSeedsAreAnotherLookAndTheSameSeedsAreNot() throws IOException {
        assertThat(report().output()).contains("first look").contains("97.5 %");
        assertThat(report().output()).contains("first look");
        add("0.5", 7);
        assertThat(report().output()).contains("on these 6 seeds").contains("first look");
        add("1", 7);
        add("2", 7);

        assertThat(report().output())
                .contains("on these 7 seeds")
                .contains("look 2")
                .contains("98.75 %");

        assertThat(folder.resolve("looks.csv")).hasContent("look,seeds\n1,6\n2,7\n");
    }

    @Test
    void aTornLastLineIsLeftOut() throws IOException {
        Files.writeString(
                folder.resolve("runs.csv"), Files.readString(folder.resolve("runs.csv")) + "0.5,7,40,0.5,0.7");
        assertThat(report().output()).contains("on these 6 seeds").contains("first look");
    }

    private void add(String margin, int seed) throws IOException {
        Path runs = folder.resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs) + line(margin, seed));
    }

    @Test
    void aMeasureThatJudgesNothingHasNoVerdictUnlessItIsSaidWhatIsBetter() {
        assertThat(report("--measure", "loss").output()).contains("so there is no verdict");
        assertThat(report("--measure", "silhouette", "--better", "lower").output())
                .contains("2 is best on these 6 seeds");
    }

    @Test
    void aMeasureIsFoundHoweverItsNameIsWritten() {
        assertThat(report("--measure", "Silhouette").output()).startsWith("Silhouette at step 40");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--measure|uniformity|This sweep has not measured uniformity. It has loss, silhouette, meanNorm.",
                "--equivalent|-1|--equivalent takes a number from 0, not -1."
            })
    void whatCannotBeDoneIsSaidInOneLine(String option, String value, String message) {
        Said said = report(option, value);
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.error()).isEqualTo(message + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b|holds no results of a sweep: its columns",
                "loss.margin,seed,step,silhouette,hash|has no runs yet",
                "loss.margin,seed,step,silhouette,hash\\n1,1,1|line 2: not a run of this sweep",
                "loss.margin,seed,step,silhouette,hash\\n1,x,1,1,h|line 2: not a run of this sweep",
                "loss.margin,seed,step,silhouette,hash\\n1,1,1,1,h|at least two seeds of every cell; there are 1",
                "loss.margin,seed,step,silhouette,hash\\n1,1,1,,h\\n1,2,1,,h|No run has a value of silhouette"
            })
    void brokenResultsAreRefused(String text, String message) throws IOException {
        Files.writeString(folder.resolve("runs.csv"), text.replace("\\n", "\n") + "\n");
        Said said = report();
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.error()).contains(message).hasLineCount(1);
    }

    @Test
    void aFolderWithoutResultsIsRefused() {
        Said said = Said.by("sweep", "report", folder.resolve("none").toString());
        assertThat(said.status()).isEqualTo(2);
        assertThat(said.error()).contains("holds no results of a sweep");
    }
}
