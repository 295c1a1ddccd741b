package pushpull.ui.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.paint.Theme;
import pushpull.paint.chart.Chart;
import pushpull.paint.chart.ChartPage;
import pushpull.paint.chart.ForceCurve;
import pushpull.paint.scene.HighlightedPoints;
import pushpull.snapshot.Snapshot;
import pushpull.train.Studied;
import pushpull.ui.model.BackgroundJobs;

class ChartFilesTest {
    private static final long PATIENCE = 30_000_000_000L;

    @TempDir
    private Path folder;

    private record Always(@Nullable Path answer) implements FilePicker {
        @Override
        public @Nullable Path open(String kind) {
            return answer;
        }

        @Override
        public @Nullable Path save(String name, String kind) {
            assertEquals("force", name);
            return answer;
        }
    }

    private static ChartPage page() {
        Chart chart = new ForceCurve();
        Snapshot snapshot = Studied.run(Map.of("data.size", "30", "batch", "12"), 1);
        Chart.Extent extent = chart.extent(snapshot, Chart.Extent.NONE);
        return ChartPage.of(
                chart,
                new Chart.View(
                        snapshot, Theme.DARK, -1, HighlightedPoints.NOTHING, HighlightedPoints.NOTHING, extent, 1, 1),
                300,
                200);
    }

    @Test
    void aNameWithoutAnEndGetsOne() throws IOException {
        try (BackgroundJobs backgroundJobs = new BackgroundJobs(failure -> {
            throw new AssertionError(failure);
        })) {
            new ChartFiles(backgroundJobs, new Always(folder.resolve("mine"))).write(page(), ChartPage.Format.CSV);
            long end = System.nanoTime() + PATIENCE;
            while (!backgroundJobs.words().get().contains("mine.csv")
                    || backgroundJobs.share().get() >= 0) {
                assertTrue(System.nanoTime() < end, "nothing was written");
                backgroundJobs.frame(1);
            }
        }
        assertTrue(Files.readString(folder.resolve("mine.csv")).startsWith("first,second"));
    }

    @Test
    void whoThinksBetterOfItGetsNothing() {
        try (BackgroundJobs backgroundJobs = new BackgroundJobs(failure -> {})) {
            new ChartFiles(backgroundJobs, new Always(null)).write(page(), ChartPage.Format.PNG);
            assertEquals(BackgroundJobs.NOTHING, backgroundJobs.share().get());
            assertEquals("", backgroundJobs.words().get());
        }
    }
}
