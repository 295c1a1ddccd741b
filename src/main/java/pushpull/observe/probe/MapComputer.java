package pushpull.observe.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.encode.Network;
import pushpull.experiment.RunMessages;
import pushpull.measure.KnnClassifier;
import pushpull.random.Streams;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.DecisionRegions;
import pushpull.snapshot.ForceField;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.SphereRegions;
import pushpull.snapshot.VirtualPoint;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;
import pushpull.train.EncoderPass;
import pushpull.train.Objective;

/// Computes decision regions and force fields of a frozen run. Belongs to one thread.
final class MapComputer {
    /// How many neighbours vote, as in the metrics.
    static final int NEIGHBOURS = 5;

    private static final int ROUND = 120;
    private static final int ON_SPHERE = 400;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
    private final WorkerPool workers;
    private final Objective objective;

    MapComputer(WorkerPool workers) {
        this.workers = workers;
        this.objective = new Objective(workers);
    }

    /// Computes every map requested.
    MapResult of(FrozenRun frozen) {
        MapRequest request = frozen.request();
        Refusals refusals = new Refusals(new ArrayList<>());
        KnnClassifier vote = vote(frozen);
        CellGrid stage = request.stage();
        CellGrid input = request.input();
        VirtualPoint virtual = request.virtual();
        boolean round =
                frozen.experiment().encoder().normalize() && frozen.places().columns() == 3;
        return new MapResult(
                stage == null || round || refusals.stage(frozen) ? null : regions(frozen.step(), stage, vote),
                stage == null || !round ? null : SphereRegions.of(frozen.step(), vote::at),
                input == null || refusals.input(frozen) ? null : mappedBack(frozen, input, vote),
                virtual == null ? null : field(frozen, virtual),
                virtual,
                null,
                String.join(" ", refusals.words));
    }

    private record Refusals(List<String> words) {
        boolean stage(FrozenRun frozen) {
            return frozen.places().columns() != 2
                    && words.add(
                            RunMessages.text("regions.stage", frozen.places().columns()));
        }

        boolean input(FrozenRun frozen) {
            boolean free = frozen.experiment().encoder().isOfPoints();
            boolean flat = frozen.points().dimensions() == 2;
            return (free || !flat) && words.add(RunMessages.text(free ? "regions.free" : "regions.input"));
        }
    }

    private static KnnClassifier vote(FrozenRun frozen) {
        Points points = frozen.points();
        Streams streams = new Streams(frozen.experiment().seed());
        return KnnClassifier.of(NEIGHBOURS, frozen.places(), points.labels(), points.heldOutFlags(), streams);
    }

    private static DecisionRegions regions(long step, CellGrid frame, KnnClassifier vote) {
        return DecisionRegions.of(step, frame, asked -> {
            int[] classes = new int[asked.length];
            for (int i = 0; i < classes.length; i++) {
                int columns = frame.columns();
                classes[i] = vote.at(frame.x(asked[i] % columns), frame.y(asked[i] / columns));
            }
            return classes;
        });
    }

    /// Embeds each place of the input space, then classifies it among the embeddings.
    private DecisionRegions mappedBack(FrozenRun frozen, CellGrid frame, KnnClassifier vote) {
        EncoderPass encoding = encoding(frozen);
        boolean units = frozen.experiment().encoder().normalize();
        return DecisionRegions.of(frozen.step(), frame, asked -> {
            double[] places = new double[2 * asked.length];
            for (int i = 0; i < asked.length; i++) {
                places[2 * i] = frame.x(asked[i] % frame.columns());
                places[2 * i + 1] = frame.y(asked[i] / frame.columns());
            }
            if (asked.length == 0) {
                return new int[0];
            }
            Matrix features = Matrix.owning(asked.length, 2, places);
            Matrix embedded = encoding.forward(List.of(features), new int[asked.length], units)
                    .points();
            return IntStream.range(0, asked.length)
                    .map(i -> vote.at(embedded.row(i)))
                    .toArray();
        });
    }

    private EncoderPass encoding(FrozenRun frozen) {
        Points points = frozen.points();
        Streams streams = new Streams(frozen.experiment().seed());
        Network network = frozen.experiment().encoder().network(points.features(), points.ids(), streams, workers);
        Matrix weights = frozen.weights();
        if (weights != null) {
            network.parameters().copyFrom(weights.toArray());
        }
        return new EncoderPass(network);
    }

    private ForceField field(FrozenRun frozen, VirtualPoint virtual) {
        if (!frozen.refusal().isEmpty()) {
            return ForceField.none(frozen.step(), virtual.label(), frozen.refusal());
        }
        Matrix places = places(frozen, virtual.frame());
        if (places == null) {
            return ForceField.none(frozen.step(), virtual.label(), RunMessages.text("field.space"));
        }
        int instead = frozen.instead(virtual);
        double[][] forces = new double[places.rows()][];
        for (int i = 0; i < forces.length; i++) {
            forces[i] = frozen.frozenBatch().force(places.row(i), virtual.label(), instead, objective);
        }
        return new ForceField(frozen.step(), virtual.label(), places, Matrix.ofRows(forces), "");
    }

    /// The cells of the plane, places all round the circle, or all over the sphere; null in other spaces.
    private static @Nullable Matrix places(FrozenRun frozen, @Nullable CellGrid frame) {
        boolean units = frozen.experiment().encoder().normalize();
        int dimensions = frozen.places().columns();
        if (units && dimensions == 2) {
            return rows(
                    ROUND, i -> new double[] {Math.cos(2 * Math.PI * i / ROUND), Math.sin(2 * Math.PI * i / ROUND)});
        }
        if (units && dimensions == 3) {
            return rows(ON_SPHERE, i -> {
                double height = 1 - (2 * i + 1.0) / ON_SPHERE;
                double round = Math.sqrt(1 - height * height);
                return new double[] {round * Math.cos(GOLDEN * i), height, round * Math.sin(GOLDEN * i)};
            });
        }
        return dimensions != 2 || frame == null
                ? null
                : rows(frame.size(), i -> new double[] {frame.x(i % frame.columns()), frame.y(i / frame.columns())});
    }

    private static Matrix rows(int count, IntFunction<double[]> place) {
        return Matrix.ofRows(IntStream.range(0, count).mapToObj(place).toArray(double[][]::new));
    }
}
