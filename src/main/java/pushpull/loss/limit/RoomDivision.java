package pushpull.loss.limit;

import java.util.ArrayList;
import java.util.List;
import pushpull.pair.Distance;

/// How the room of the unit sphere is best divided among anchors, so that the mean of their shares is least.
///
/// Each anchor takes a mean squared distance q to its different candidates. The room is limited in total, so there is
/// a price for it at which each anchor takes what is best for itself. What all of them then pay and get is, for any
/// price, never above the least mean (weak duality): a search that ends early gives a lower bound, not a wrong one.
final class RoomDivision {
    private static final double FARTHEST = 4;
    private static final int SEARCHES = 36;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private final List<Anchors> all = new ArrayList<>();
    private final Distance distance;
    private final BatchComposition.DistantShare share;
    private final double room;
    private double counted;

    /// Anchors of one kind.
    ///
    /// @param weight of all of them in the mean
    /// @param candidates different ones of all of them together
    private record Anchors(int positives, int negatives, double weight, double candidates) {
        boolean isLike(int otherPositives, int otherNegatives) {
            return positives == otherPositives && negatives == otherNegatives;
        }

        Anchors plus(double more) {
            return new Anchors(positives, negatives, weight + more, candidates + negatives);
        }
    }

    RoomDivision(BatchComposition composition, BatchComposition.Weight weight, BatchComposition.DistantShare share) {
        this.distance = composition.distance();
        this.share = share;
        this.room = 2 * composition.meetings();
        for (int a = 0; a < composition.positives().length; a++) {
            int positives = composition.positives()[a];
            int negatives = composition.negatives()[a];
            double more = weight.of(positives, negatives);
            if (more > 0) {
                add(positives, negatives, more);
                counted += more;
            }
        }
    }

    private void add(int positives, int negatives, double weight) {
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).isLike(positives, negatives)) {
                all.set(k, all.get(k).plus(weight));
                return;
            }
        }
        all.add(new Anchors(positives, negatives, 0, 0).plus(weight));
    }

    double least() {
        if (all.size() == 1) {
            Anchors only = all.getFirst();
            return cost(only, Math.min(FARTHEST, room / only.candidates)) / counted;
        }
        double high = 0;
        if (taken(0) > room) {
            high = counted / room;
            while (taken(high) > room) {
                high *= 2;
            }
        }
        double low = 0;
        double best = Math.max(worth(low), worth(high));
        for (int k = 0; k < SEARCHES && high > 0; k++) {
            double price = (low + high) / 2;
            best = Math.max(best, worth(price));
            if (taken(price) > room) {
                low = price;
            } else {
                high = price;
            }
        }
        return best / counted;
    }

    private double cost(Anchors anchors, double square) {
        return anchors.weight * share.compute(anchors.positives, anchors.negatives, distance.rise(square));
    }

    /// The room that anchors take together at a price.
    private double taken(double price) {
        return all.stream()
                .mapToDouble(anchors -> anchors.candidates * square(anchors, price))
                .sum();
    }

    /// What anchors get and pay together, less what the room would bring.
    private double worth(double price) {
        double paid = price == 0
                ? 0
                : all.stream()
                                .mapToDouble(anchors -> price * anchors.candidates * square(anchors, price))
                                .sum()
                        - price * room;
        return paid
                + all.stream()
                        .mapToDouble(anchors -> cost(anchors, square(anchors, price)))
                        .sum();
    }

    /// The squared distance that is best for anchors at a price, by golden section.
    private double square(Anchors anchors, double price) {
        if (price == 0) {
            return FARTHEST;
        }
        double low = 0;
        double high = FARTHEST;
        for (int k = 0; k < SEARCHES; k++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (total(anchors, left, price) <= total(anchors, right, price)) {
                high = right;
            } else {
                low = left;
            }
        }
        double between = (low + high) / 2;
        double best = total(anchors, between, price) <= total(anchors, FARTHEST, price) ? between : FARTHEST;
        return total(anchors, best, price) <= total(anchors, 0, price) ? best : 0;
    }

    private double total(Anchors anchors, double square, double price) {
        return cost(anchors, square) + price * anchors.candidates * square;
    }
}
