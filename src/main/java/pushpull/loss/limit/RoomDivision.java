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
    /// How many prices are tried, and how many places at each.
    private static final int PRICES = 24;

    private static final int PLACES = 28;
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
        double low = 0;
        double high = 0;
        Division division = at(0);
        double best = division.worth;
        while (division.taken > room) {
            low = high;
            high = high == 0 ? counted / room : 2 * high;
            division = at(high);
            best = Math.max(best, division.worth);
        }
        for (int k = 0; k < PRICES && high > 0; k++) {
            double price = (low + high) / 2;
            division = at(price);
            best = Math.max(best, division.worth);
            low = division.taken > room ? price : low;
            high = division.taken > room ? high : price;
        }
        return best / counted;
    }

    /// What anchors do at a price.
    ///
    /// @param taken the room that they take together
    /// @param worth what they get and pay together, less what the room would bring
    private record Division(double taken, double worth) {}

    private Division at(double price) {
        double taken = 0;
        double worth = price == 0 ? 0 : -price * room;
        for (Anchors anchors : all) {
            double square = price == 0 ? FARTHEST : square(anchors, price);
            taken += anchors.candidates * square;
            worth += total(anchors, square, price);
        }
        return new Division(taken, worth);
    }

    private double cost(Anchors anchors, double square) {
        return anchors.weight * share.compute(anchors.positives, anchors.negatives, distance.rise(square));
    }

    /// The squared distance that is best for anchors at a price, by golden section.
    private double square(Anchors anchors, double price) {
        double low = 0;
        double high = FARTHEST;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = total(anchors, left, price);
        double atRight = total(anchors, right, price);
        for (int k = 0; k < PLACES; k++) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = total(anchors, left, price);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = total(anchors, right, price);
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
