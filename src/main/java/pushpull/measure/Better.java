package pushpull.measure;

/// Which values of a measure are the better ones.
public enum Better {
    HIGHER(1),
    LOWER(-1),
    /// It describes, and judges nothing by itself.
    NEITHER(Double.NaN);

    private final double sign;

    Better(double sign) {
        this.sign = sign;
    }

    /// 1 if more is better, -1 if less is, NaN if neither.
    public double sign() {
        return sign;
    }
}
