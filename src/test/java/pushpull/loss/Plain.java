package pushpull.loss;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import pushpull.pair.Role;
import pushpull.tensor.Matrix;

/// Losses of a batch with labels by plain loops over pairs and triplets, slowly and straight from the formulas.
///
/// @param points one a row
/// @param groups of the points
record Plain(Matrix points, int... groups) {
    static Plain of(Arena arena) {
        return new Plain(arena.places(Role.EMBEDDINGS), arena.groups(Role.EMBEDDINGS));
    }

    int count() {
        return groups.length;
    }

    boolean isPositive(int i, int j) {
        return i != j && groups[i] == groups[j];
    }

    boolean isNegative(int i, int j) {
        return groups[i] != groups[j];
    }

    double length(int i, int j) {
        double sum = 0;
        for (int k = 0; k < points.columns(); k++) {
            double gap = points.get(i, k) - points.get(j, k);
            sum += gap * gap;
        }
        return Math.sqrt(sum);
    }

    double cosine(int i, int j) {
        return product(i, j) / Math.sqrt(product(i, i) * product(j, j));
    }

    private double product(int i, int j) {
        double sum = 0;
        for (int k = 0; k < points.columns(); k++) {
            sum += points.get(i, k) * points.get(j, k);
        }
        return sum;
    }

    /// An anchor, a same and a different one.
    record Triplet(double positive, double negative) {
        double further() {
            return negative - positive;
        }
    }

    /// Sum and count of a term over all triplets that count.
    double[] triplets(Predicate<Triplet> counts, ToDoubleFunction<Triplet> term) {
        double[] sum = new double[2];
        for (int a = 0; a < count(); a++) {
            for (int p = 0; p < count(); p++) {
                for (int n = 0; n < count(); n++) {
                    Triplet triplet = new Triplet(length(a, p), length(a, n));
                    if (isPositive(a, p) && isNegative(a, n) && counts.test(triplet)) {
                        sum[0] += term.applyAsDouble(triplet);
                        sum[1]++;
                    }
                }
            }
        }
        return sum;
    }

    double contrastive(double margin) {
        double sum = 0;
        for (int i = 0; i < count(); i++) {
            for (int j = 0; j < i; j++) {
                double missed = isPositive(i, j) ? length(i, j) : Math.max(0, margin - length(i, j));
                sum += missed * missed / 2;
            }
        }
        return sum / (count() * (count() - 1) / 2.0);
    }

    double multiSimilarity(double alpha, double beta, double base) {
        double sum = 0;
        for (int a = 0; a < count(); a++) {
            double positives = 1;
            double negatives = 1;
            for (int j = 0; j < count(); j++) {
                positives += isPositive(a, j) ? Math.exp(-alpha * (cosine(a, j) - base)) : 0;
                negatives += isNegative(a, j) ? Math.exp(beta * (cosine(a, j) - base)) : 0;
            }
            sum += Math.log(positives) / alpha + Math.log(negatives) / beta;
        }
        return sum / count();
    }

    double lifted(double margin) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < count(); i++) {
            for (int j = i + 1; j < count(); j++) {
                if (isPositive(i, j)) {
                    double rivals = 0;
                    for (int k = 0; k < count(); k++) {
                        rivals += isNegative(i, k) ? Math.exp(margin - length(i, k)) : 0;
                        rivals += isNegative(j, k) ? Math.exp(margin - length(j, k)) : 0;
                    }
                    double hinge = Math.max(0, Math.log(rivals) + length(i, j));
                    sum += hinge * hinge;
                    pairs++;
                }
            }
        }
        return sum / (2 * pairs);
    }

    /// The circle loss of all pairs with weights taken from where points stood.
    double circle(double margin, double gamma, Plain stood) {
        double positives = 0;
        double negatives = 0;
        for (int i = 0; i < count(); i++) {
            for (int j = i + 1; j < count(); j++) {
                double s = cosine(i, j);
                if (isPositive(i, j)) {
                    positives += Math.exp(-gamma * Math.max(0, 1 + margin - stood.cosine(i, j)) * (s - 1 + margin));
                } else {
                    negatives += Math.exp(gamma * Math.max(0, stood.cosine(i, j) + margin) * (s - margin));
                }
            }
        }
        return Math.log1p(positives * negatives);
    }

    /// The same for each anchor, the mean over those with a same and a different candidate.
    double circleOfAnchors(double margin, double gamma, Plain stood) {
        double sum = 0;
        for (int a = 0; a < count(); a++) {
            double positives = 0;
            double negatives = 0;
            for (int j = 0; j < count(); j++) {
                double s = cosine(a, j);
                double weight = isPositive(a, j) ? 1 + margin - stood.cosine(a, j) : stood.cosine(a, j) + margin;
                positives += isPositive(a, j) ? Math.exp(-gamma * Math.max(0, weight) * (s - 1 + margin)) : 0;
                negatives += isNegative(a, j) ? Math.exp(gamma * Math.max(0, weight) * (s - margin)) : 0;
            }
            sum += Math.log1p(positives * negatives);
        }
        return sum / count();
    }
}
