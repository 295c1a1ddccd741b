package pushpull.pair;

/// How the terms of all rows become one number. A mean of nothing is 0.
public enum Reduction {
    /// The mean over all terms.
    MEAN {
        @Override
        public ReducedLoss reduce(RowLoss total) {
            return ReducedLoss.mean(total.value(), total.terms());
        }
    },
    /// The mean over the terms greater than zero; jumps when a term reaches zero (Schroff 2015; AvgNonZero elsewhere).
    MEAN_NONZERO {
        @Override
        public ReducedLoss reduce(RowLoss total) {
            return ReducedLoss.mean(total.value(), total.active());
        }
    },
    /// The sum of all terms.
    SUM {
        @Override
        public ReducedLoss reduce(RowLoss total) {
            return new ReducedLoss(total.value(), 1, 1);
        }
    },
    /// The mean of the same terms plus the mean of the different ones.
    SEPARATE_MEANS {
        @Override
        public ReducedLoss reduce(RowLoss total) {
            return both(
                    ReducedLoss.mean(total.positive(), total.positiveTerms()),
                    ReducedLoss.mean(total.negative(), total.negativeTerms()));
        }
    },
    /// The same, each over its terms greater than zero.
    SEPARATE_MEANS_NONZERO {
        @Override
        public ReducedLoss reduce(RowLoss total) {
            return both(
                    ReducedLoss.mean(total.positive(), total.positiveActive()),
                    ReducedLoss.mean(total.negative(), total.negativeActive()));
        }
    };

    public abstract ReducedLoss reduce(RowLoss total);

    /// Whether same and different pairs are divided by counts of their own.
    public boolean isSeparate() {
        return this == SEPARATE_MEANS || this == SEPARATE_MEANS_NONZERO;
    }

    private static ReducedLoss both(ReducedLoss positive, ReducedLoss negative) {
        return new ReducedLoss(
                positive.value() + negative.value(), positive.positiveFactor(), negative.positiveFactor());
    }
}
