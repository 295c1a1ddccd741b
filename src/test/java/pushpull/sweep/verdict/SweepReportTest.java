package pushpull.sweep.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.measure.Better;

/// What a report says of made-up runs. Seeds differ by turns, so that differences have a known scatter.
class SweepReportTest {
    private static final String MEASURE = "knnAccuracy.heldOut";
    private static final int SEEDS = 10;

    @Test
    void saysWhoCannotBeToldApartAndWhoIsWorseByHowMuch() {
        SweepReport report = report(one(List.of("0.1", "0.2", "0.5", "2"), 0.900, 0.902, 0.901, 0.780));

        assertThat(report.sentences().getFirst())
                .isEqualTo("Temperature 0.1 to 0.5 cannot be told apart on these 10 seeds.");
        assertThat(report.sentences().get(1)).matches("2 is worse by 0\\.12\\d \\(0\\.\\d{3} to 0\\.\\d{3}\\)\\.");
        assertThat(report.caveats().getLast()).startsWith("Runs were measured at step 100 alone");
        assertThat(report.caveats().getFirst())
                .startsWith("Differences are means on the same seeds")
                .contains("97.5 %");
    }

    @Test
    void lowerIsBetterTurnsTheOrderAndNotTheNumbers() {
        SweptRuns runs = one(List.of("0.1", "0.2"), 0.5, 0.1);

        SweepReport report = SweepReport.of(runs, new MeasureName(MEASURE), Better.LOWER, SEEDS, due(0));

        assertThat(report.sentences().getFirst())
                .isEqualTo("0.2 is best on these 10 seeds, and all others can be told from it.");
        assertThat(report.first().quartiles(1).median()).isBetween(0.09, 0.11);
        assertThat(report.first().verdict().comparison(0).orElseThrow().worse()).isBetween(0.39, 0.41);
    }

    @Test
    void aSweepThatGoesOnHasNoVerdict() {
        SweptRuns runs = one(List.of("0.1", "0.2"), 0.5, 0.1);

        SweepReport report = SweepReport.of(
                runs, new MeasureName(MEASURE), Better.HIGHER, 5, new JudgedMeasure.Question(Look.FIRST, 0, false));

        assertThat(report.sentences())
                .containsExactly("5 seeds are done in every cell; the verdict is given after the last one that was"
                        + " planned.");
        assertThat(report.first().values().begun()).hasSize(5);
    }

    @Test
    void theBestOnTheEdgeNamesTheNextValue() {
        assertThat(report(one(List.of("0.1", "0.2", "0.4"), 0.9, 0.7, 0.5)).sentences())
                .contains("The best, 0.1, is on the edge. Try temperature 0.05.");
        assertThat(report(one(List.of("1", "2", "3"), 0.5, 0.7, 0.9)).sentences())
                .contains("The best, 3, is on the edge. Try temperature 4.");
        assertThat(report(one(List.of("1", "2", "3"), 0.5, 0.9, 0.7)).sentences())
                .noneMatch(sentence -> sentence.contains("edge"));
    }

    @Test
    void aDiagonalOfTheBestIsSaid() {
        SweepReport report = report(two((first, second) -> first + second == 3 ? 0.9 : 0.2));

        assertThat(report.sentences().getFirst())
                .startsWith("Margin 1, rate 4; margin 2, rate 3; margin 3, rate 2; and margin 4, rate 1 cannot");
        assertThat(report.sentences())
                .contains("They lie on a diagonal: the larger margin, the smaller rate. One of the two can be fixed.");
    }

    @Test
    void whatIsBestByAnotherMeasureAndWorseByThisIsAWarning() {
        List<SweptRun> lines = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            lines.add(line("0.1", seed, 100, 0.9, 0.3));
            lines.add(line("0.2", seed, 100, 0.5, 0.8));
        }
        SweptRuns runs = SweptRuns.of(List.of("loss.temperature"), List.of(MEASURE, "silhouette"), lines);

        assertThat(report(runs).sentences())
                .anyMatch(sentence -> sentence.startsWith(
                        "The ranking changes with the measure: by Silhouette, 0.2 is best, which here is worse by"));
    }

    @Test
    void whatIsBestAtAnEarlierStepAndWorseAtTheLastIsAWarning() {
        List<SweptRun> lines = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (String temperature : List.of("0.1", "0.2")) {
                boolean slow = temperature.equals("0.1");
                lines.add(line(temperature, seed, 50, slow ? 0.4 : 0.7));
                lines.add(line(temperature, seed, 100, slow ? 0.9 : 0.8));
            }
        }
        SweptRuns runs = SweptRuns.of(List.of("loss.temperature"), List.of(MEASURE), lines);

        assertThat(report(runs).first().step()).isEqualTo(100);
        assertThat(report(runs).caveats()).noneMatch(sentence -> sentence.contains("alone"));
        assertThat(report(runs).sentences())
                .anyMatch(sentence -> sentence.startsWith(
                        "The ranking changes with the step: at step 50, 0.2 is best, which at step 100 is worse by"));
    }

    @Test
    void aRunThatStoppedEarlyHasFailed() {
        List<SweptRun> lines = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            lines.add(line("0.1", seed, 100, 0.9));
            lines.add(line("0.2", seed, seed == 3 ? 17 : 100, 0.99));
        }
        SweepReport report = report(SweptRuns.of(List.of("loss.temperature"), List.of(MEASURE), lines));

        assertThat(report.sentences())
                .containsExactly(
                        "0.1 is the only cell without failed runs.",
                        "0.2: 1 of 10 runs failed; they count as the worst, and the cell is not compared.");
        assertThat(report.importance()).isEmpty();
    }

    @Test
    void theLastStepCountsEvenIfMostRunsFailBeforeIt() {
        List<SweptRun> lines = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            lines.add(line("0.1", seed, 100, 0.9));
            lines.add(line("0.2", seed, 17 + seed, 0.99));
            lines.add(line("0.4", seed, 31 + seed, 0.99));
        }
        SweepReport report = report(SweptRuns.of(List.of("loss.temperature"), List.of(MEASURE), lines));

        assertThat(report.first().step()).isEqualTo(100);
        assertThat(report.sentences())
                .containsExactly(
                        "0.1 is the only cell without failed runs.",
                        "0.2 and 0.4: some runs failed; they count as the worst, and these cells are not compared.");
    }

    @Test
    void whatDiffersByLessThanMattersIsEquivalent() {
        SweptRuns runs = one(List.of("0.1", "0.2", "2"), 0.900, 0.902, 0.780);

        SweepReport report = SweepReport.of(runs, new MeasureName(MEASURE), Better.HIGHER, SEEDS, due(0.03));

        assertThat(report.sentences())
                .contains("0.1: the difference to 0.2 is less than 0.03, which is too small to matter.")
                .noneMatch(sentence -> sentence.contains("seeds would"));
    }

    @Test
    void valuesOfEvenStepsAreRoundedForReaders() {
        SweepReport report = report(one(List.of("0.01", "0.017782794100389229", "0.0316"), 0.9, 0.7, 0.8));

        assertThat(report.cells().of(1)).isEqualTo("0.01778");
        assertThat(new ReportCsv(report).text()).contains("\n0.017782794100389229,");
    }

    @Test
    void importanceAddsUpToOne() {
        List<Importance> shares =
                report(two((first, second) -> 0.1 * first + 0.01 * second)).importance();

        assertThat(shares.stream().map(Importance::what))
                .containsExactly("margin", "rate", "margin × rate", "seed", "seed with settings (chance)");
        assertThat(shares.stream().mapToDouble(Importance::share).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
        assertThat(shares.stream().mapToDouble(Importance::byChance).sum()).isBetween(1 - 1e-9, 1 + 1e-9);
        assertThat(shares.getFirst().share()).isBetween(0.9, 0.995);
    }

    @Test
    void theTableHasALineForEachCell() {
        String csv = new ReportCsv(report(one(List.of("0.1", "2"), 0.9, 0.5))).text();

        assertThat(csv.lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.getFirst()).startsWith("loss.temperature,seeds,failed,lower_quartile,median,");
            assertThat(lines.get(1)).matches("0\\.1,10,0,0\\.[0-9]+,0\\.9[0-9]*,0\\.[0-9]+,best,,,,,");
            assertThat(lines.get(2)).matches("2,10,0,.*,worse,0\\.4[0-9]*,0\\.3[0-9]+,0\\.4[0-9]*,1,");
        });
    }

    /// The value of a place in a grid.
    private interface Height {
        double of(int first, int second);
    }

    private static SweptRuns two(Height height) {
        List<SweptRun> lines = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (int first = 0; first < 4; first++) {
                for (int second = 0; second < 4; second++) {
                    List<String> cell = List.of(String.valueOf(first + 1), String.valueOf(second + 1));
                    double value = height.of(first, second) + noise(seed, 4 * first + second);
                    lines.add(new SweptRun(cell, seed, 100, List.of(value)));
                }
            }
        }
        return SweptRuns.of(List.of("loss.margin", "optimizer.rate"), List.of(MEASURE), lines);
    }

    private static SweptRuns one(List<String> temperatures, double... means) {
        List<SweptRun> lines = new ArrayList<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (int cell = 0; cell < means.length; cell++) {
                lines.add(line(temperatures.get(cell), seed, 100, means[cell] + noise(seed, cell)));
            }
        }
        return SweptRuns.of(List.of("loss.temperature"), List.of(MEASURE), lines);
    }

    private static SweptRun line(String temperature, long seed, long step, double... values) {
        List<Double> measured = new ArrayList<>();
        for (double value : values) {
            measured.add(value + noise(seed, temperature.hashCode()));
        }
        return new SweptRun(List.of(temperature), seed, step, measured);
    }

    /// Around 0 over the seeds, in another order in each cell.
    private static double noise(long seed, int cell) {
        return (Math.floorMod((seed + 1) * (cell + 2), 17) - 8) / 800.0;
    }

    private static SweepReport report(SweptRuns runs) {
        return SweepReport.of(runs, new MeasureName(MEASURE), Better.HIGHER, SEEDS, due(0));
    }

    private static JudgedMeasure.Question due(double equivalent) {
        return new JudgedMeasure.Question(Look.FIRST, equivalent, true);
    }
}
