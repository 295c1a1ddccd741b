package pushpull.pair;

/// How the terms of all rows become one number. A mean of nothing is 0.
public enum Reduction {
    /// The mean over all terms.
    MEAN {
        @Override
        public Reduced of(RowLoss total) {
            return Reduced.mean(total.value(), total.terms());
        }
    },
    /// The mean over the terms greater than zero; jumps where a term reaches zero (Schroff 2015; AvgNonZero elsewhere).
    MEAN_NONZERO {
        @Override
        public Reduced of(RowLoss total) {
            return Reduced.mean(total.value(), total.active());
        }
    },
    /// The sum of all terms.
    SUM {
        @Override
        public Reduced of(RowLoss total) {
            return new Reduced(total.value(), 1, 1);
        }
    },
    /// The mean of the same terms plus the mean of the different ones.
    SEPARATE_MEANS {
        @Override
        public Reduced of(RowLoss total) {
            return both(
                    Reduced.mean(total.same(), total.sameTerms()),
                    Reduced.mean(total.different(), total.differentTerms()));
        }
    },
    /// The same, each over its terms greater than zero.
    SEPARATE_MEANS_NONZERO {
        @Override
        public Reduced of(RowLoss total) {
            return both(
                    Reduced.mean(total.same(), total.sameActive()),
                    Reduced.mean(total.different(), total.differentActive()));
        }
    };

    public abstract Reduced of(RowLoss total);

    /// Whether same and different pairs are divided by counts of their own.
    public boolean isSeparate() {
        return this == SEPARATE_MEANS || this == SEPARATE_MEANS_NONZERO;
    }

    private static Reduced both(Reduced same, Reduced different) {
        return new Reduced(same.value() + different.value(), same.sameFactor(), different.sameFactor());
    }
}
