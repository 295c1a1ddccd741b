package pushpull.ui.inspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import pushpull.data.PointNames;
import pushpull.data.PointTriplet;
import pushpull.describe.ActivePairsText;
import pushpull.formula.FormulaNumbers;
import pushpull.formula.FormulaText;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.explanation.Explanation;
import pushpull.snapshot.explanation.Explanation.PairDetails;
import pushpull.snapshot.explanation.Explanation.TripletDetails;

/// Pairs, triplets and batches as facts.
final class DetailText {
    private static final Texts TEXTS = Texts.bundle("ui");
    private static final int MOST_COORDINATES = 3;
    private static final double SMALL = 0.1;

    private DetailText() {}

    static List<FactTable.Fact> of(PairDetails pair, boolean onSphere) {
        List<FactTable.Fact> facts = new ArrayList<>();
        facts.add(fact("pair.distance", ReadableNumber.two(pair.distance())));
        facts.add(fact("pair.similarity", ReadableNumber.two(pair.similarity())));
        if (onSphere && !Double.isNaN(pair.angle())) {
            facts.add(fact("pair.angle", FormulaNumbers.text(pair.angle()) + "°"));
        }
        String kind = pair.force() < 0 ? "push" : pair.force() > 0 ? "pull" : "force";
        facts.add(new FactTable.Fact(
                "pair.force", TEXTS.get("pair." + kind), ReadableNumber.two(Math.abs(pair.force())), kind));
        facts.add(end(pair.first(), pair.fromFirst()));
        facts.add(end(pair.second(), pair.fromSecond()));
        String shown = onSphere ? "pair.shown.unit" : "pair.shown";
        facts.add(new FactTable.Fact(
                "pair.shown", TEXTS.get(shown, PointNames.name(pair.first())), vector(pair.vector())));
        facts.add(new FactTable.Fact(
                "pair.gradient", TEXTS.get("pair.gradient", PointNames.name(pair.first())), vector(pair.gradient())));
        if (!Double.isNaN(pair.share())) {
            facts.add(fact("pair.share", precise(pair.share())));
        }
        return facts;
    }

    private static FactTable.Fact end(int id, double felt) {
        String kind = felt < 0 ? "push" : "pull";
        return new FactTable.Fact(
                "pair.from",
                TEXTS.get("pair.from", PointNames.name(id)),
                ReadableNumber.two(Math.abs(felt)),
                felt == 0 ? "" : kind);
    }

    private static String precise(double share) {
        return TEXTS.get("percent", ReadableNumber.fixed(100 * share, share < 0.01 ? 2 : 1))
                .replace(' ', '\u00a0');
    }

    static List<FactTable.Fact> of(TripletDetails triplet, boolean onSphere) {
        List<FactTable.Fact> facts = new ArrayList<>();
        PointTriplet participant = triplet.triplet();
        facts.add(new FactTable.Fact(
                "triplet.near",
                TEXTS.get("triplet.near", PointNames.name(participant.positive())),
                gap(triplet.near(), onSphere)));
        facts.add(new FactTable.Fact(
                "triplet.far",
                TEXTS.get("triplet.far", PointNames.name(participant.negative())),
                gap(triplet.far(), onSphere)));
        facts.add(fact("triplet.margin", ReadableNumber.two(triplet.margin())));
        if (!Double.isNaN(triplet.value())) {
            facts.add(fact("triplet.value", FormulaNumbers.result(triplet.value())));
        }
        String[] ends = {"triplet.anchor", "triplet.same", "triplet.different"};
        for (int k = 0; k < ends.length; k++) {
            String gradient = vector(triplet.gradients().row(k));
            facts.add(new FactTable.Fact("triplet.anchor", TEXTS.get(ends[k]), gradient));
        }
        return facts;
    }

    /// A distance, with its angle if it is one minus a cosine.
    private static String gap(double distance, boolean onSphere) {
        double angle = Math.toDegrees(Math.acos(Math.clamp(1 - distance, -1, 1)));
        return onSphere
                ? TEXTS.get("triplet.angle", ReadableNumber.two(distance), Math.round(angle))
                : ReadableNumber.two(distance);
    }

    /// How hard a triplet is, and whether the miner picked it.
    static String sentence(TripletDetails triplet) {
        String hard = TEXTS.get("triplet." + triplet.hardness().name());
        return hard + " " + TEXTS.get(triplet.picked() ? "triplet.picked" : "triplet.left");
    }

    static List<FactTable.Fact> of(Explanation.Tally tally, ActivePairs active) {
        if (tally.terms() == 0) {
            return List.of();
        }
        List<FactTable.Fact> facts = new ArrayList<>();
        facts.add(fact("batch.same", Long.toString(tally.positives())));
        facts.add(fact("batch.different", Long.toString(tally.negatives())));
        if (active.isKnown()) {
            facts.add(new FactTable.Fact(
                    "batch.active", ActivePairsText.name(active.kind()), ActivePairsText.share(active)));
        }
        facts.add(fact("batch.loss", four(tally.loss())));
        return facts;
    }

    /// The way from the terms to the loss; of a point, what it adds.
    static String sentence(Explanation.Tally tally, ActivePairs.Kind kind) {
        if (!Double.isNaN(tally.share()) && tally.total() > 0) {
            String share = precise(tally.share() / tally.total());
            return TEXTS.get(
                    "tally.share", FormulaNumbers.result(tally.share()), FormulaNumbers.result(tally.total()), share);
        }
        if (tally.reduction() != null) {
            return TEXTS.get("tally.reduced", FormulaText.text(tally.reduction()), four(tally.loss()));
        }
        return isMean(tally)
                ? TEXTS.get(
                        "tally.mean",
                        FormulaNumbers.result(tally.total()),
                        count(tally.terms()),
                        unit(tally, kind),
                        four(tally.loss()))
                : TEXTS.get("tally.loss", four(tally.loss()));
    }

    /// What the terms are: a loss may also have one for each anchor, or for each same pair.
    private static String unit(Explanation.Tally tally, ActivePairs.Kind kind) {
        boolean pairs = tally.terms() == tally.positives() + tally.negatives();
        return switch (kind) {
            case PAIRS, PICKED_PAIRS -> pairs ? ActivePairsText.unit(kind) : TEXTS.get("tally.terms");
            case TRIPLETS, PICKED_TRIPLETS -> ActivePairsText.unit(kind);
        };
    }

    private static boolean isMean(Explanation.Tally tally) {
        return tally.terms() > 1
                && Math.abs(tally.total() / tally.terms() - tally.loss())
                        <= 1e-9 * Math.max(1e-6, Math.abs(tally.loss()));
    }

    private static FactTable.Fact fact(String key, String value) {
        return new FactTable.Fact(key, TEXTS.get(key), value);
    }

    private static String count(double terms) {
        return terms == Math.rint(terms) ? ReadableNumber.fixed(terms, 0) : ReadableNumber.two(terms);
    }

    private static String four(double loss) {
        return ReadableNumber.four(loss);
    }

    /// The first coordinates, followed by a power of ten if they are small.
    private static String vector(double... vector) {
        double most = Arrays.stream(vector).map(Math::abs).max().orElse(0);
        int power = most > 0 && most < SMALL ? (int) Math.floor(Math.log10(most)) : 0;
        double factor = Math.pow(10, -power);
        String numbers = Arrays.stream(vector)
                .limit(MOST_COORDINATES)
                .mapToObj(x -> ReadableNumber.fixed(Math.rint(100 * factor * x) / 100 + 0.0, 2))
                .collect(Collectors.joining(", "));
        String rest = vector.length > MOST_COORDINATES ? ", …)" : ")";
        return "(" + numbers + rest + (power == 0 ? "" : "×" + ReadableNumber.power(power));
    }
}
