package pushpull.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import pushpull.cli.Said;

class BenchCompareCommandTest {
    @Test
    void printsTheSharesAndThatEveryRewindHasTheSameBits() {
        Said said = Said.by(
                "bench",
                "compare",
                "--rounds",
                "1",
                "--seconds",
                "0.05",
                "--steps",
                "40",
                "--changes",
                "2",
                "--set",
                "data.size=40",
                "--json");
        assertEquals(0, said.status(), said.error());
        assertTrue(
                said.output().matches("\\{\"steps_per_second\": [0-9.]+, \"of_two\": [0-9.]+, .*\"different\": 0}\n"),
                said.output());
    }

    @Test
    void whatCannotBeTimedIsRefused() {
        assertEquals(2, Said.by("bench", "compare", "--rounds", "0").status());
        assertEquals(2, Said.by("bench", "compare", "--steps", "0").status());
    }
}
