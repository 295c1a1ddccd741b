package pushpull.statistics;

/// The mutual information that two groupings of given sizes share by chance alone: the hypergeometric expectation.
final class ExpectedInformation {
    private final double[] logFactorials;
    private final int total;

    private ExpectedInformation(int total) {
        this.total = total;
        this.logFactorials = new double[total + 1];
        for (int i = 2; i <= total; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
    }

    static double compute(Contingency table) {
        ExpectedInformation chance = new ExpectedInformation(table.total());
        double sum = 0;
        for (int a : table.classSizes()) {
            for (int b : table.clusterSizes()) {
                sum += chance.term(a, b);
            }
        }
        return sum;
    }

    private double term(int a, int b) {
        double sum = 0;
        for (int joint = Math.max(1, a + b - total); joint <= Math.min(a, b); joint++) {
            double information = (double) joint / total * Math.log((double) total * joint / ((double) a * b));
            sum += information * Math.exp(logProbability(a, b, joint));
        }
        return sum;
    }

    /// That `joint` of `a` points are among `b` drawn from all.
    private double logProbability(int a, int b, int joint) {
        return logChoose(a, joint) + logChoose(total - a, b - joint) - logChoose(total, b);
    }

    private double logChoose(int n, int k) {
        return logFactorials[n] - logFactorials[k] - logFactorials[n - k];
    }
}
