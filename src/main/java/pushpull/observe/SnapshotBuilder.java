package pushpull.observe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.encode.Network;
import pushpull.observe.explain.ExplanationBuilder;
import pushpull.observe.force.AuxiliaryEmbeddingReader;
import pushpull.observe.force.BatchForces;
import pushpull.observe.force.PairForceRecorder;
import pushpull.observe.limit.LimitFinder;
import pushpull.observe.limit.LossLimits;
import pushpull.observe.probe.FrozenBatch;
import pushpull.observe.probe.FrozenRun;
import pushpull.observe.probe.MapRequestState;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.RowObserver;
import pushpull.snapshot.ActivePairs;
import pushpull.snapshot.LossBound;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.Measurements;
import pushpull.snapshot.MinedTriplets;
import pushpull.snapshot.PointViews;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotPart;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.VirtualPoint;
import pushpull.snapshot.explanation.PointForces;
import pushpull.snapshot.history.History;
import pushpull.tensor.Matrix;
import pushpull.train.Batch;
import pushpull.train.EncoderPass;
import pushpull.train.Objective;
import pushpull.train.Training;

/// Builds snapshots of a training: embeds all points, and evaluates the last batch with its points where they are now.
///
/// It embeds with copies of the network, so that the step's own buffers keep their shapes.
public final class SnapshotBuilder {
    private static final int MOST_FOR_PAIRS = 256;
    private final Training training;
    private final RecentSteps recent = new RecentSteps();
    private Network source;
    private Network wide;
    private Network narrow;
    private EncoderPass allPoints;
    private EncoderPass someone;
    private OutOfBatchAnchor outOfBatch;
    private AuxiliaryEmbeddingReader auxiliaryReader;
    private final MapRequestState maps;
    private final LimitFinder limitFinder = new LimitFinder();

    /// A builder without map requests.
    public SnapshotBuilder(Training training) {
        this(training, new MapRequestState());
    }

    /// @param maps the map requests and their results
    public SnapshotBuilder(Training training, MapRequestState maps) {
        this.training = training;
        this.maps = maps;
        source = training.current();
        wide = training.network();
        narrow = training.network();
        allPoints = new EncoderPass(wide);
        someone = new EncoderPass(narrow);
        outOfBatch = new OutOfBatchAnchor(training, training.network());
        auxiliaryReader = new AuxiliaryEmbeddingReader(training);
    }

    public Snapshot snapshot(SnapshotRequest request, RunStatus state, History history, double rate) {
        return of(request, state, history, rate, here(Math.max(0, training.step() - 1)));
    }

    /// A snapshot of the present state with the batch of the step that comes next.
    public Snapshot ahead(SnapshotRequest request, History history) {
        RunStatus paused = new RunStatus(RunStatus.Phase.PAUSED, "");
        return of(request, paused, history, 0, here(training.step()));
    }

    /// The present state without the forces of a batch: what can be shown even if no batch can be evaluated.
    public Snapshot places(RunStatus state, History history) {
        copyWeights();
        Points points = training.data().points();
        int[] all = IntStream.range(0, points.size()).toArray();
        Matrix places = allPoints
                .forward(List.of(points.features()), all, training.isNormalized())
                .points();
        return new Snapshot(
                new Snapshot.Progress(training.experiment(), training.step(), state, points, places, history, 0, null),
                new Snapshot.LastBatch(new int[0], Matrix.owning(0, places.columns(), new double[0]), training.loss()),
                null,
                Snapshot.Measured.NOTHING);
    }

    /// Says that the training has taken a step, so that trails can be told.
    public void stepped() {
        if (!training.current().isHeavy()) {
            recent.stepped(training.step(), training.current().parameters());
        }
    }

    private @Nullable List<Matrix> trail(Points points, RunStatus state) {
        boolean playing = state.phase() == RunStatus.Phase.PLAYING;
        return recent.before(training.step(), points, playing, weights -> {
            wide.parameters().copyFrom(weights);
            return places(points);
        });
    }

    private Matrix places(Points points) {
        int[] all = IntStream.range(0, points.size()).toArray();
        return allPoints
                .forward(List.of(points.features()), all, training.isNormalized())
                .points();
    }

    private Snapshot of(SnapshotRequest request, RunStatus state, History history, double rate, Here here) {
        Points points = training.data().points();
        int[] batch = here.batch.points();
        Embeddings rows = here.rows;
        int row = here.batch.rowOf(points.indexOf(request.point()));
        PairForceRecorder recorder = sighting(request, row, rows);
        ExplanationBuilder explanations = ExplanationBuilder.of(request, training, here.batch);
        PickRecorder pickRecorder = PickRecorder.of(request, training, rows, row, batch);
        Objective.Answer answer =
                training.evaluate(rows, here.batch, pairing -> observer(pairing, recorder, explanations, pickRecorder));
        BatchForces batchForces = new BatchForces(training, rows, batch, answer);
        PointForces focus = row < 0 || recorder == null ? null : batchForces.forces(row, recorder);
        OutOfBatchAnchor.Seen extra = focus == null ? outOfBatch.evaluate(request, batch, here.batch.step()) : null;
        return new Snapshot(
                new Snapshot.Progress(
                        training.experiment(),
                        training.step(),
                        state,
                        points,
                        here.places,
                        history,
                        rate,
                        trail(points, state)),
                new Snapshot.LastBatch(
                        batch,
                        batchForces.net(),
                        extra == null ? focus : extra.forces(),
                        recorder != null && recorder.hasAllPairs() ? batchForces.pairs(recorder) : null,
                        training.loss(),
                        auxiliaryReader.read(request, rows, here.batch.slots()),
                        mined(request, rows, here.batch, here.batch.step()),
                        pickRecorder == null ? null : pickRecorder.picks()),
                extra != null
                        ? extra.explanation()
                        : explanations == null ? null : explanations.explain(batchForces, focus),
                new Snapshot.Measured(measures(request, answer), Measurements.NONE, maps(here), views(request, here)));
    }

    private @Nullable PointViews views(SnapshotRequest request, Here here) {
        return request.parts().contains(SnapshotPart.PLANE)
                ? ViewEmbedding.of(training, allPoints, here.batch.step())
                : null;
    }

    /// All observers of a comparison, as one.
    private static RowObserver observer(
            ComparisonSpec pairing,
            @Nullable PairForceRecorder recorder,
            @Nullable ExplanationBuilder explanations,
            @Nullable PickRecorder pickRecorder) {
        RowObserver forces = recorder == null ? RowObserver.NONE : recorder.of(pairing);
        RowObserver explained = explanations == null ? forces : forces.and(explanations.of(pairing));
        return pickRecorder == null ? explained : explained.and(pickRecorder.of(pairing));
    }

    /// All points embedded, and the last batch with its views.
    private record Here(Matrix places, Batch batch, Embeddings rows) {}

    private Here here(long at) {
        copyWeights();
        Points points = training.data().points();
        Matrix places = places(points);
        recent.are(training.step(), places);
        Batch batch = training.data().shown(training.data().batch(at), at);
        Embeddings rows = someone.forward(batch.views(), batch.slots(), training.isNormalized());
        return held(new Here(places, batch, rows));
    }

    /// With a dragged embedding where it is held.
    private Here held(Here here) {
        MapRequest.Held held = maps.request().held();
        int index = held == null ? -1 : training.data().points().indexOf(held.id());
        if (held == null || index < 0 || held.place().size() != here.places.columns()) {
            return here;
        }
        double[] place = held.place().stream().mapToDouble(Double::doubleValue).toArray();
        double[] values = here.places.toArray();
        System.arraycopy(place, 0, values, index * place.length, place.length);
        int row = here.batch.rowOf(index);
        for (int k = 0; k < place.length && row >= 0; k++) {
            here.rows.coordinates()[k][row] = place[k];
        }
        Matrix places = Matrix.owning(here.places.rows(), place.length, values);
        return new Here(places, here.batch, here.rows);
    }

    /// The maps, with the present forces on the virtual point.
    private MapResult maps(Here here) {
        VirtualPoint virtual = maps.request().virtual();
        boolean fits = virtual != null && virtual.place().size() == here.places.columns();
        if (virtual == null || !fits || !refusal(here).isEmpty()) {
            return maps.maps();
        }
        FrozenRun frozen = stand(here, false);
        double[] place =
                virtual.place().stream().mapToDouble(Double::doubleValue).toArray();
        PointForces felt = frozen.frozenBatch()
                .with(place, virtual.label(), frozen.instead(virtual))
                .forces(training.objective(), here.batch.points());
        return maps.maps().with(virtual, felt);
    }

    private String refusal(Here here) {
        return FrozenBatch.refusal(training.experiment(), here.batch.listed() != null);
    }

    /// A frozen copy of the run for computing maps.
    public FrozenRun stand() {
        return stand(here(Math.max(0, training.step() - 1)), maps.request().input() != null);
    }

    private FrozenRun stand(Here here, boolean weights) {
        FrozenBatch frozenBatch = new FrozenBatch(
                training.experiment(),
                here.batch.step(),
                here.rows.points(),
                here.batch.groups(),
                training.modules().numbers(),
                AuxiliaryEmbeddingReader.of(training));
        return new FrozenRun(
                training.step(),
                frozenBatch,
                here.batch.points(),
                training.data().points(),
                here.places,
                weights ? training.current().parameters().toMatrix() : null,
                refusal(here),
                maps.request());
    }

    private Map<String, Double> measures(SnapshotRequest request, Objective.Answer answer) {
        Map<String, Double> measures =
                new TreeMap<>(Map.of(ActivePairs.MEASURE, answer.active(), Snapshot.LOSS_NOW, answer.value()));
        if (request.parts().contains(SnapshotPart.LIMITS)) {
            LossLimits limits = limitFinder.of(training);
            measures.put("chance", limits.chance());
            measures.put(limits.reached() ? LossBound.FLOOR : LossBound.BOUND, limits.bound());
            measures.values().removeIf(value -> !Double.isFinite(value));
        }
        return Map.copyOf(measures);
    }

    private @Nullable MinedTriplets mined(SnapshotRequest request, Embeddings rows, Batch shown, long at) {
        boolean wanted = request.parts().contains(SnapshotPart.TRIPLETS) && rows.count() <= MOST_FOR_PAIRS;
        return wanted ? TripletRecorder.of(training, rows, shown, at) : null;
    }

    private @Nullable PairForceRecorder sighting(SnapshotRequest request, int row, Embeddings rows) {
        Distance distance = training.experiment().distance();
        if (request.allPairs() && rows.count() <= MOST_FOR_PAIRS) {
            return new PairForceRecorder(-1, rows, distance);
        }
        return row < 0 ? null : new PairForceRecorder(row, rows, distance);
    }

    /// Copies the weights, into new networks if a restart made another one.
    private void copyWeights() {
        if (source != training.current()) {
            recent.clear();
            source = training.current();
            wide = training.network();
            narrow = training.network();
            allPoints = new EncoderPass(wide);
            someone = new EncoderPass(narrow);
            outOfBatch = new OutOfBatchAnchor(training, training.network());
            auxiliaryReader = new AuxiliaryEmbeddingReader(training);
        }
        wide.parameters().copyFrom(source.parameters());
        narrow.parameters().copyFrom(source.parameters());
    }
}
