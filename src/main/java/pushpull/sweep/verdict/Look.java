package pushpull.sweep.verdict;

import pushpull.statistics.StudentT;

/// One of the looks at a sweep that were planned: a verdict at a number of seeds.
///
/// Looking again after more seeds is one more chance to be wrong: look k spends 5 % / 2^k, so that all looks together
/// spend less than 5 %, however many there will be.
///
/// @param number from 1
public record Look(int number) {
    private static final double SPENT = 0.05;

    public static final Look FIRST = new Look(1);

    public Look {
        if (number < 1) {
            throw new IllegalArgumentException("look " + number);
        }
    }

    /// How often this look may claim a difference where there is none.
    public double error() {
        return SPENT / Math.pow(2, number);
    }

    /// How sure all its intervals are together.
    public double level() {
        return 1 - error();
    }

    /// What each interval may leave out to each side if any two of the cells might have been compared.
    public double tail(int cells) {
        return error() / (cells * (cells - 1.0));
    }

    /// How often, at least, a cell is found to be worse than a better one.
    ///
    /// @param deviations the mean difference, in standard deviations of the differences on the same seeds
    public double promise(int cells, int seeds, double deviations) {
        StudentT student = new StudentT(seeds - 1.0);
        return student.power(deviations * Math.sqrt(seeds), student.exceeded(tail(cells)));
    }

    /// The least difference, in standard deviations of the differences on the same seeds, that is found with a
    /// probability.
    public double findable(int cells, int seeds, double probability) {
        double low = 0;
        double high = 1;
        while (promise(cells, seeds, high) < probability) {
            high *= 2;
        }
        while (high - low > 1e-3 * high) {
            double middle = (low + high) / 2;
            if (promise(cells, seeds, middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
