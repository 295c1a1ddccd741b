package pushpull.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.random.Draws;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.sweep.verdict.Comparison;
import pushpull.sweep.verdict.Look;
import pushpull.sweep.verdict.Relation;
import pushpull.sweep.verdict.Verdict;

/// How often verdicts are right about sweeps that were made up, so that the truth is known.
///
/// @param cells of each sweep, from 2
/// @param seeds at the first look; each further look has twice as many
/// @param looks at each sweep
/// @param scatter of its runs
public record VerdictTrials(int cells, int seeds, int looks, Scatter scatter) {
    /// How the runs of a cell scatter around 0.
    public enum Scatter {
        /// As a normal distribution has it, with a standard deviation of 1.
        EVEN {
            @Override
            double next(Draws draws, double place) {
                return draws.nextGaussian();
            }
        },
        /// With a long tail upwards and the same deviation: an exponential distribution.
        SKEWED {
            @Override
            double next(Draws draws, double place) {
                return draws.nextExponential() - 1;
            }
        },
        /// As a normal distribution has it, with a deviation that rises from 1 in the first cell to 8 in the last.
        UNEVEN {
            @Override
            double next(Draws draws, double place) {
                return (1 + 7 * place) * draws.nextGaussian();
            }
        },
        /// With the same deviation, but few different values, as the accuracy on 20 points has them where 9 of 10
        /// are right.
        COARSE {
            @Override
            double next(Draws draws, double place) {
                long right = IntStream.range(0, 20)
                        .filter(_ -> draws.nextInt(10) > 0)
                        .count();
                return (right - 18) / Math.sqrt(20 * 0.9 * 0.1);
            }
        };

        /// A run of a cell.
        ///
        /// @param place of the cell, from 0 for the first to 1 for the last
        abstract double next(Draws draws, double place);
    }

    /// In how many of some sweeps without any difference a verdict claims one, at any look.
    public int falseClaims(int sweeps) {
        return (int) IntStream.range(0, sweeps)
                .filter(sweep -> {
                    double[][] values = runs(sweep, 0);
                    return IntStream.rangeClosed(1, looks).anyMatch(look -> isClaim(verdict(values, look)));
                })
                .count();
    }

    /// In how many of some sweeps the first cell is found to be worse than the best at the last look, if its mean is
    /// lower than that of all others by some standard deviations of a run.
    public int found(int sweeps, double deviations) {
        return (int) IntStream.range(0, sweeps)
                .filter(sweep -> isFound(verdict(runs(sweep, deviations), looks)))
                .count();
    }

    /// The least share of sweeps in which that is promised. The difference of two runs scatters by the root of 2.
    public double promised(double deviations) {
        return new Look(looks).promise(cells, seeds << (looks - 1), deviations / Math.sqrt(2));
    }

    private static boolean isClaim(Verdict verdict) {
        return verdict.comparisons().stream()
                .map(Comparison::relation)
                .anyMatch(relation -> relation == Relation.WORSE || relation == Relation.AHEAD);
    }

    private static boolean isFound(Verdict verdict) {
        return verdict.comparison(0)
                .filter(first -> first.relation() == Relation.WORSE)
                .isPresent();
    }

    private Verdict verdict(double[][] values, int look) {
        double[][] seen = Arrays.stream(values)
                .map(cell -> Arrays.copyOf(cell, seeds << (look - 1)))
                .toArray(double[][]::new);
        return Verdict.of(seen, new Look(look), 0);
    }

    private double[][] runs(int sweep, double worse) {
        Draws draws = new Streams(17).of(Purpose.DATA, sweep, cells);
        double[][] values = new double[cells][seeds << (looks - 1)];
        for (int cell = 0; cell < cells; cell++) {
            for (int seed = 0; seed < values[cell].length; seed++) {
                values[cell][seed] = scatter.next(draws, cell / (cells - 1.0)) - (cell == 0 ? worse : 0);
            }
        }
        return values;
    }
}
