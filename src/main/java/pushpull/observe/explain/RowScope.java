package pushpull.observe.explain;

import java.util.Arrays;
import java.util.stream.IntStream;
import pushpull.formula.Expression.Symbol;
import pushpull.formula.Scope;
import pushpull.pair.CandidateList;
import pushpull.pair.Distance;
import pushpull.pair.Row;
import pushpull.pair.RowLoss;
import pushpull.pair.Triplets;

/// The values of one anchor's row for its formula, copied while the row was at hand.
public final class RowScope implements Scope {
    private final Data data;
    private final int positive;
    private final int negative;
    private final int either;
    private final char inner;

    private record Data(
            Distance distance,
            Candidates positives,
            Candidates negatives,
            int[] pickedPositives,
            int[] pickedNegatives,
            double[][] between,
            double ownSquare,
            double[] learned,
            double[][] survey) {}

    /// Candidates on one side: their columns and their distances.
    public record Candidates(int[] columns, double[] distances) {
        static Candidates of(CandidateList side) {
            return new Candidates(
                    Arrays.copyOf(side.columns(), side.count()), Arrays.copyOf(side.distances(), side.count()));
        }

        public int count() {
            return columns.length;
        }

        int place(int column) {
            return IntStream.range(0, columns.length)
                    .filter(k -> columns[k] == column)
                    .findFirst()
                    .orElse(-1);
        }

        private Candidates without(int place) {
            int[] kept =
                    IntStream.range(0, columns.length).filter(k -> k != place).toArray();
            return new Candidates(
                    Arrays.stream(kept).map(k -> columns[k]).toArray(),
                    Arrays.stream(kept).mapToDouble(k -> distances[k]).toArray());
        }
    }

    private RowScope(Data data, int positive, int negative, int either, char inner) {
        this.data = data;
        this.positive = positive;
        this.negative = negative;
        this.either = either;
        this.inner = inner;
    }

    /// Copies a row as the loss left it.
    ///
    /// @param square whether the anchor is one of the columns; listed among the same ones it is its own length
    /// @param across whether to copy distances between candidates too
    public static RowScope of(Row row, boolean square, boolean across) {
        Candidates positives = Candidates.of(row.positives());
        int self = square ? positives.place(row.anchor()) : -1;
        double own = self < 0 ? 0 : Math.max(0, -positives.distances[self]);
        Candidates others = self < 0 ? positives : positives.without(self);
        Candidates negatives = Candidates.of(row.negatives());
        Triplets.Some picked = listed(row);
        Data data = new Data(
                row.distance(),
                others,
                negatives,
                picked.positives(),
                picked.negatives(),
                across ? between(row, others, negatives) : new double[0][],
                own,
                row.learned().clone(),
                row.survey());
        return new RowScope(data, others.count() == 1 ? 0 : -1, -1, -1, ' ');
    }

    private static Triplets.Some listed(Row row) {
        Triplets.Some listed = row.listedTriplets();
        if (listed != null) {
            return listed;
        }
        int positives = row.positives().count();
        int negatives = row.negatives().count();
        return new Triplets.Some(
                IntStream.range(0, positives * negatives)
                        .map(t -> t / negatives)
                        .toArray(),
                IntStream.range(0, positives * negatives)
                        .map(t -> t % negatives)
                        .toArray());
    }

    private static double[][] between(Row row, Candidates positives, Candidates negatives) {
        double[][] between = new double[positives.count()][];
        for (int p = 0; p < between.length; p++) {
            double[] all = row.between(positives.columns[p]);
            between[p] = Arrays.stream(negatives.columns)
                    .mapToDouble(column -> all[column])
                    .toArray();
        }
        return between;
    }

    /// The distance between a same and a different candidate, infinite unless requested.
    double between(int positivePlace, int negativePlace) {
        return data.between.length == 0 ? Double.POSITIVE_INFINITY : data.between[positivePlace][negativePlace];
    }

    public Candidates positives() {
        return data.positives;
    }

    Candidates negatives() {
        return data.negatives;
    }

    /// The place of a picked triplet by the columns of its same and its different candidate, or -1.
    int triplet(int positiveColumn, int negativeColumn) {
        return IntStream.range(0, data.pickedPositives.length)
                .filter(t -> data.positives.columns[data.pickedPositives[t]] == positiveColumn
                        && data.negatives.columns[data.pickedNegatives[t]] == negativeColumn)
                .findFirst()
                .orElse(-1);
    }

    /// The column of the different candidate of a triplet, or of its same one.
    int column(int triplet, boolean ofPositives) {
        return ofPositives
                ? data.positives.columns[data.pickedPositives[triplet]]
                : data.negatives.columns[data.pickedNegatives[triplet]];
    }

    /// The picked triplet whose same one is furthest beyond its different one, among those with the given column if
    /// there are any; -1 without triplets.
    int hardest(int column) {
        boolean wanted = IntStream.range(0, data.pickedPositives.length).anyMatch(t -> holds(t, column));
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int t = 0; t < data.pickedPositives.length; t++) {
            double gap = data.positives.distances[data.pickedPositives[t]]
                    - data.negatives.distances[data.pickedNegatives[t]];
            if (gap > most && (!wanted || holds(t, column))) {
                most = gap;
                best = t;
            }
        }
        return best;
    }

    private boolean holds(int triplet, int column) {
        return column(triplet, true) == column || column(triplet, false) == column;
    }

    @Override
    public int count(String over) {
        return switch (over) {
            case "p" -> data.positives.count();
            case "n" -> data.negatives.count();
            case "i" -> data.positives.count() + data.negatives.count();
            case "pn" -> data.pickedPositives.length;
            default -> 0;
        };
    }

    @Override
    public RowScope at(String over, int place) {
        return switch (over) {
            case "p" -> new RowScope(data, place, negative, either, 'p');
            case "n" -> new RowScope(data, positive, place, either, 'n');
            case "i" -> new RowScope(data, positive, negative, place, 'i');
            default -> new RowScope(data, data.pickedPositives[place], data.pickedNegatives[place], either, ' ');
        };
    }

    @Override
    public String unit(Symbol symbol) {
        return symbol.name().equals("θ") ? "°" : "";
    }

    @Override
    public double value(Symbol symbol) {
        return switch (symbol.name()) {
            case "d" -> distance(symbol.index());
            case "s" -> data.distance.similarity(distance(symbol.index()));
            case "r" -> length(distance(symbol.index()));
            case "θ" -> Math.toDegrees(StrictMath.acos(Math.clamp(1 - distance(symbol.index()), -1, 1)));
            case "|P|" -> data.positives.count();
            case "|N|" -> data.negatives.count();
            case "|a|" -> Math.sqrt(data.ownSquare);
            case "t" -> data.learned.length > 0 ? data.learned[0] : Double.NaN;
            case "b" -> bias(symbol.index());
            case "L" -> column(symbol.index()) < 0 ? Double.NaN : data.survey[column(symbol.index())][0];
            case "c" ->
                Arrays.stream(data.survey).mapToDouble(left -> left[0]).min().orElse(Double.NaN);
            case "c₁" ->
                Arrays.stream(data.survey).mapToDouble(left -> left[0]).max().orElse(Double.NaN);
            case "c₂" ->
                Arrays.stream(data.survey).mapToDouble(left -> left[1]).max().orElse(Double.NaN);
            case "π" -> Math.PI;
            default -> Double.NaN;
        };
    }

    private double bias(String index) {
        if (index.isEmpty()) {
            return data.learned.length > 1 ? data.learned[1] : Double.NaN;
        }
        return column(index) < 0 ? Double.NaN : data.learned[column(index)];
    }

    private double length(double distance) {
        return Math.sqrt(data.distance.square(distance));
    }

    private double distance(String index) {
        if (index.equals("pn")) {
            return positive < 0 || negative < 0 ? Double.NaN : data.between[positive][negative];
        }
        int place = place(index);
        return place < 0 ? Double.NaN : side(index).distances[inSide(index, place)];
    }

    private int column(String index) {
        int place = place(index);
        return place < 0 ? -1 : side(index).columns[inSide(index, place)];
    }

    /// The last letter of an index names the sum that it counts in; without an index it is the innermost sum.
    private char letter(String index) {
        return index.isEmpty() ? inner : index.charAt(index.length() - 1);
    }

    private int place(String index) {
        return switch (letter(index)) {
            case 'p' -> positive;
            case 'n' -> negative;
            case 'i' -> either;
            default -> -1;
        };
    }

    private Candidates side(String index) {
        char letter = letter(index);
        return letter == 'p' || letter == 'i' && either < data.positives.count() ? data.positives : data.negatives;
    }

    private int inSide(String index, int place) {
        return letter(index) == 'i' && place >= data.positives.count() ? place - data.positives.count() : place;
    }

    /// The sums over all anchors, for the formula that reduces them to one number.
    ///
    /// @param total of all anchors
    /// @param row of any anchor, which holds what the first pass left for all
    public record TotalScope(RowLoss total, Scope row) implements Scope {
        @Override
        public double value(Symbol symbol) {
            return switch (symbol.name()) {
                case "Σ" -> total.value();
                case "Σ₁" -> total.positive();
                case "Σ₂" -> total.negative();
                case "K" -> total.terms();
                default -> row.value(symbol);
            };
        }

        @Override
        public int count(String over) {
            return 0;
        }

        @Override
        public Scope at(String over, int place) {
            return this;
        }
    }
}
