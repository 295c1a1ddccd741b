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

/// Works out regions and fields of a run that stands. Belongs to one thread.
final class MapComputer {
    /// How many neighbours vote, as in the run's measures.
    static final int NEIGHBOURS = 5;

    private static final int ROUND = 120;
    private static final int ON_SPHERE = 400;
    private static final double GOLDEN = Math.PI * (3 - Math.sqrt(5));
    private final WorkerPool crew;
    private final Objective objective;

    MapComputer(WorkerPool crew) {
        this.crew = crew;
        this.objective = new Objective(crew);
    }

    /// Everything that is asked for.
    MapResult of(FrozenRun stand) {
        MapRequest probing = stand.probing();
        Refusals refusals = new Refusals(new ArrayList<>());
        KnnClassifier vote = vote(stand);
        CellGrid stage = probing.stage();
        CellGrid input = probing.input();
        VirtualPoint virtual = probing.virtual();
        boolean round =
                stand.experiment().encoder().normalize() && stand.places().columns() == 3;
        return new MapResult(
                stage == null || round || refusals.stage(stand) ? null : regions(stand.step(), stage, vote),
                stage == null || !round ? null : SphereRegions.of(stand.step(), vote::at),
                input == null || refusals.input(stand) ? null : mappedBack(stand, input, vote),
                virtual == null ? null : field(stand, virtual),
                virtual,
                null,
                String.join(" ", refusals.words));
    }

    private record Refusals(List<String> words) {
        boolean stage(FrozenRun stand) {
            return stand.places().columns() != 2
                    && words.add(RunMessages.of("regions.stage", stand.places().columns()));
        }

        boolean input(FrozenRun stand) {
            boolean free = stand.experiment().encoder().hasFreeEmbeddings();
            boolean flat = stand.points().dimensions() == 2;
            return (free || !flat) && words.add(RunMessages.of(free ? "regions.free" : "regions.input"));
        }
    }

    private static KnnClassifier vote(FrozenRun stand) {
        Points points = stand.points();
        Streams streams = new Streams(stand.experiment().seed());
        return KnnClassifier.of(NEIGHBOURS, stand.places(), points.labels(), points.heldOutFlags(), streams);
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

    /// Each place of the input space is embedded, and then judged among the embeddings.
    private DecisionRegions mappedBack(FrozenRun stand, CellGrid frame, KnnClassifier vote) {
        EncoderPass encoding = encoding(stand);
        boolean units = stand.experiment().encoder().normalize();
        return DecisionRegions.of(stand.step(), frame, asked -> {
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

    private EncoderPass encoding(FrozenRun stand) {
        Points points = stand.points();
        Streams streams = new Streams(stand.experiment().seed());
        Network network = stand.experiment().encoder().network(points.features(), points.ids(), streams, crew);
        Matrix weights = stand.weights();
        if (weights != null) {
            network.parameters().copyFrom(weights.toArray());
        }
        return new EncoderPass(network);
    }

    private ForceField field(FrozenRun stand, VirtualPoint virtual) {
        if (!stand.refusal().isEmpty()) {
            return ForceField.none(stand.step(), virtual.label(), stand.refusal());
        }
        Matrix places = places(stand, virtual.frame());
        if (places == null) {
            return ForceField.none(stand.step(), virtual.label(), RunMessages.of("field.space"));
        }
        int instead = stand.instead(virtual);
        double[][] forces = new double[places.rows()][];
        for (int i = 0; i < forces.length; i++) {
            forces[i] = stand.bystanders().force(places.row(i), virtual.label(), instead, objective);
        }
        return new ForceField(stand.step(), virtual.label(), places, Matrix.ofRows(forces), "");
    }

    /// Cells of the plane, places all round the circle, or all over the sphere; null elsewhere.
    private static @Nullable Matrix places(FrozenRun stand, @Nullable CellGrid frame) {
        boolean units = stand.experiment().encoder().normalize();
        int dimensions = stand.places().columns();
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
