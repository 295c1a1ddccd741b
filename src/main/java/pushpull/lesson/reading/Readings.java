package pushpull.lesson.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pushpull.describe.PictureComparison;
import pushpull.doctor.Doctor;
import pushpull.lesson.Condition;
import pushpull.lesson.Quantity;
import pushpull.lesson.Readout;
import pushpull.settings.ReadableNumber;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;

/// Runs at one moment, as a lesson reads them.
///
/// @param runs what each run is read by
/// @param kept what the lesson kept before, by name
public record Readings(List<RunReadings> runs, Map<String, Kept> kept) {
    private static final Map<String, SnapshotPart> PARTS = Map.of(
            "floor", SnapshotPart.LIMITS,
            "chance", SnapshotPart.LIMITS,
            "pickedDistance", SnapshotPart.PICKS,
            "pickedDeviation", SnapshotPart.PICKS,
            "momentumLag", SnapshotPart.TARGETS);
    private static final String WEIGHED = "effectiveNegatives";

    public Readings {
        runs = List.copyOf(runs);
        kept = Map.copyOf(kept);
    }

    /// The readings of snapshots of all runs, in order, that were made with [#request].
    public static Readings of(List<Snapshot> snapshots, Map<String, Kept> kept) {
        return new Readings(snapshots.stream().map(RunReadings::new).toList(), kept);
    }

    /// What snapshots must hold for quantities to be read from them.
    ///
    /// @param point permanent id of the selected point, -1 for none
    public static SnapshotRequest request(Stream<Quantity> quantities, int point) {
        Set<String> names = quantities
                .flatMap(Quantity::readings)
                .map(Quantity.Reading::name)
                .collect(Collectors.toSet());
        Set<SnapshotPart> parts = EnumSet.of(SnapshotPart.PLANE);
        PARTS.forEach((name, part) -> {
            if (names.contains(name)) {
                parts.add(part);
            }
        });
        return new SnapshotRequest(point, names.contains(WEIGHED), parts);
    }

    /// The value of a quantity; NaN if the runs have none.
    ///
    /// @throws IllegalArgumentException if it is of all seeds together
    public double value(Quantity quantity) {
        return QuantityValue.of(quantity, this::read);
    }

    private double read(Quantity.Reading reading) {
        Kept before = kept.get(reading.name());
        if (before != null) {
            return before.value();
        }
        RunReadings first = runs.get(reading.runs().getFirst());
        return reading.runs().size() < 2
                ? first.value(reading.name())
                : compared(
                        reading.name(),
                        first.snapshot(),
                        runs.get(reading.runs().get(1)).snapshot());
    }

    private static double compared(String name, Snapshot first, Snapshot second) {
        PictureComparison comparison = PictureComparison.of(first, second);
        ToDoubleFunction<PictureComparison> part =
                name.equals("disparity") ? PictureComparison::disparity : PictureComparison::ratio;
        return part.applyAsDouble(comparison);
    }

    /// Whether a condition holds; one with an undefined number in it does not.
    ///
    /// @throws IllegalArgumentException if it is of all seeds together
    public boolean holds(Condition condition) {
        return ConditionTruth.holds(condition, this::value, this::finds);
    }

    private boolean finds(Condition.Found found) {
        return Doctor.examine(runs.get(found.run()).snapshot()).stream()
                .anyMatch(diagnosis -> diagnosis.name().equals(found.check()));
    }

    /// A quantity as people read it.
    public String text(Quantity quantity) {
        double value = value(quantity);
        return quantity instanceof Quantity.Reading reading && isSetting(reading.name())
                ? ReadableNumber.exact(value)
                : form(quantity).text(value);
    }

    private boolean isSetting(String name) {
        return !kept.containsKey(name) && !Readout.all().containsKey(name);
    }

    /// The value of a quantity now, to be kept.
    public Kept keep(Quantity quantity) {
        return new Kept(value(quantity), form(quantity));
    }

    /// How a quantity is read: as what it is made of if that is all read alike, but a product is a plain number.
    private Readout.Form form(Quantity quantity) {
        Set<Readout.Form> forms = quantity.readings().map(this::form).collect(Collectors.toSet());
        boolean whole = forms.equals(Set.of(Readout.Form.COUNT)) && value(quantity) == Math.rint(value(quantity));
        return whole || forms.size() == 1 && isSum(quantity) ? forms.iterator().next() : Readout.Form.NUMBER;
    }

    private static boolean isSum(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Constant _, Quantity.Reading _ -> true;
            case Quantity.Negative negative -> isSum(negative.of());
            case Quantity.Applied applied -> applied.function() == Quantity.Function.ABS && isSum(applied.of());
            case Quantity.OverSeeds over -> isSum(over.of());
            case Quantity.Joined joined ->
                (joined.sign() == Quantity.Sign.PLUS || joined.sign() == Quantity.Sign.MINUS)
                        && isSum(joined.left())
                        && isSum(joined.right());
        };
    }

    private Readout.Form form(Quantity.Reading reading) {
        Kept before = kept.get(reading.name());
        Readout known = Readout.all().get(reading.name());
        return before != null ? before.form() : known == null ? Readout.Form.NUMBER : known.form();
    }
}
