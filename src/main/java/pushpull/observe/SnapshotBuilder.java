package pushpull.observe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.encode.Network;
import pushpull.loss.limit.BatchComposition;
import pushpull.observe.explain.ExplanationBuilder;
import pushpull.observe.force.AuxiliaryEmbeddingReader;
import pushpull.observe.force.BatchForces;
import pushpull.observe.force.PairForceRecorder;
import pushpull.observe.probe.FrozenBatch;
import pushpull.observe.probe.FrozenRun;
import pushpull.observe.probe.MapRequestState;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.RowObserver;
import pushpull.snapshot.MapRequest;
import pushpull.snapshot.MapResult;
import pushpull.snapshot.Measurements;
import pushpull.snapshot.MinedTriplets;
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

/// Makes snapshots of a training: all points embedded, and the forces of the last batch where its points are now.
///
/// It embeds with copies of the network, so that the step's own buffers keep their shapes.
public final class SnapshotBuilder {
    private static final int MOST_FOR_PAIRS = 256;
    private final Training training;
    private Network source;
    private Network wide;
    private Network narrow;
    private EncoderPass everybody;
    private EncoderPass someone;
    private OutOfBatchAnchor outsider;
    private AuxiliaryEmbeddingReader ghosts;
    private final MapRequestState inquiry;

    /// Beside which nothing is asked for.
    public SnapshotBuilder(Training training) {
        this(training, new MapRequestState());
    }

    /// @param inquiry what is asked for beside the run
    public SnapshotBuilder(Training training, MapRequestState inquiry) {
        this.training = training;
        this.inquiry = inquiry;
        source = training.current();
        wide = training.network();
        narrow = training.network();
        everybody = new EncoderPass(wide);
        someone = new EncoderPass(narrow);
        outsider = new OutOfBatchAnchor(training, training.network());
        ghosts = new AuxiliaryEmbeddingReader(training);
    }

    public Snapshot snapshot(SnapshotRequest watch, RunStatus state, History history, double rate) {
        return of(watch, state, history, rate, here(Math.max(0, training.step() - 1)));
    }

    /// The run as it stands, with the batch of the step that it is about to take.
    public Snapshot ahead(SnapshotRequest watch, History history) {
        RunStatus paused = new RunStatus(RunStatus.Phase.PAUSED, "");
        return of(watch, paused, history, 0, here(training.step()));
    }

    private Snapshot of(SnapshotRequest watch, RunStatus state, History history, double rate, Here here) {
        Points points = training.world().points();
        int[] batch = here.batch.points();
        Embeddings rows = here.rows;
        int row = here.batch.rowOf(points.indexOf(watch.point()));
        PairForceRecorder sighting = sighting(watch, row, rows);
        ExplanationBuilder scrutiny = ExplanationBuilder.of(watch, training, here.batch);
        CandidateCounter heads = watch.aspects().contains(SnapshotPart.LIMITS) ? new CandidateCounter() : null;
        PickRecorder picking = PickRecorder.of(watch, training, rows, row, batch);
        Objective.Answer answer =
                training.evaluate(rows, here.batch, pairing -> witness(pairing, sighting, heads, scrutiny, picking));
        BatchForces sight = new BatchForces(training, rows, batch, answer);
        PointForces focus = row < 0 || sighting == null ? null : sight.forces(row, sighting);
        OutOfBatchAnchor.Seen extra = focus == null ? outsider.see(watch, batch, here.batch.step()) : null;
        return new Snapshot(
                new Snapshot.Progress(
                        training.experiment(), training.step(), state, points, here.places, history, rate),
                new Snapshot.LastBatch(
                        batch,
                        sight.net(),
                        extra == null ? focus : extra.forces(),
                        watch.allPairs() && sighting != null ? sight.pairs(sighting) : null,
                        training.loss(),
                        ghosts.see(watch, rows, here.batch.slots()),
                        mined(watch, rows, here.batch, here.batch.step()),
                        picking == null ? null : picking.picks()),
                extra != null ? extra.explanation() : scrutiny == null ? null : scrutiny.explain(sight, focus),
                new Snapshot.Measured(measures(answer, heads, here.batch), Measurements.NONE, found(here)));
    }

    /// Everybody who looks at a comparison.
    private static RowObserver witness(
            ComparisonSpec pairing,
            @Nullable PairForceRecorder sighting,
            @Nullable CandidateCounter heads,
            @Nullable ExplanationBuilder scrutiny,
            @Nullable PickRecorder picking) {
        RowObserver forces = sighting == null ? RowObserver.NONE : sighting.of(pairing);
        RowObserver counted = heads == null ? forces : forces.and(heads.next());
        RowObserver explained = scrutiny == null ? counted : counted.and(scrutiny.of(pairing));
        return picking == null ? explained : explained.and(picking.of(pairing));
    }

    /// Everybody embedded, and the last batch with its views.
    private record Here(Matrix places, Batch batch, Embeddings rows) {}

    private Here here(long at) {
        follow();
        Points points = training.world().points();
        int[] all = IntStream.range(0, points.size()).toArray();
        Matrix places = everybody
                .forward(List.of(points.features()), all, training.isNormalized())
                .points();
        Batch batch = training.world().shown(training.world().batch(at), at);
        Embeddings rows = someone.forward(batch.views(), batch.slots(), training.isNormalized());
        return held(new Here(places, batch, rows));
    }

    /// With the embedding that is held where it is held.
    private Here held(Here here) {
        MapRequest.Held held = inquiry.probing().held();
        int index = held == null ? -1 : training.world().points().indexOf(held.id());
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

    /// What was found, with what the virtual point feels now.
    private MapResult found(Here here) {
        VirtualPoint virtual = inquiry.probing().virtual();
        boolean fits = virtual != null && virtual.place().size() == here.places.columns();
        if (virtual == null || !fits || !refusal(here).isEmpty()) {
            return inquiry.found();
        }
        FrozenRun stand = stand(here, false);
        double[] place =
                virtual.place().stream().mapToDouble(Double::doubleValue).toArray();
        PointForces felt = stand.bystanders()
                .meet(place, virtual.label(), stand.instead(virtual))
                .forces(training.objective(), here.batch.points());
        return inquiry.found().with(virtual, felt);
    }

    private String refusal(Here here) {
        return FrozenBatch.refusal(training.experiment(), here.batch.listed() != null);
    }

    /// The run as it stands, for what is worked out beside it.
    public FrozenRun stand() {
        return stand(here(Math.max(0, training.step() - 1)), inquiry.probing().input() != null);
    }

    private FrozenRun stand(Here here, boolean weights) {
        FrozenBatch bystanders = new FrozenBatch(
                training.experiment(),
                here.batch.step(),
                here.rows.points(),
                here.batch.groups(),
                training.companions().numbers(),
                AuxiliaryEmbeddingReader.of(training));
        return new FrozenRun(
                training.step(),
                bystanders,
                here.batch.points(),
                training.world().points(),
                here.places,
                weights ? training.current().parameters().toMatrix() : null,
                refusal(here),
                inquiry.probing());
    }

    private Map<String, Double> measures(Objective.Answer answer, @Nullable CandidateCounter heads, Batch shown) {
        Map<String, Double> measures = new TreeMap<>(Map.of("active", answer.active()));
        if (heads != null) {
            BatchComposition census = heads.census(training.experiment(), shown);
            measures.put("chance", training.experiment().loss().chance(census));
            measures.put("floor", training.experiment().loss().floor(census));
            measures.values().removeIf(value -> !Double.isFinite(value));
        }
        return Map.copyOf(measures);
    }

    private @Nullable MinedTriplets mined(SnapshotRequest watch, Embeddings rows, Batch shown, long at) {
        boolean wanted = watch.aspects().contains(SnapshotPart.TRIPLETS) && rows.count() <= MOST_FOR_PAIRS;
        return wanted ? TripletRecorder.of(training, rows, shown, at) : null;
    }

    private @Nullable PairForceRecorder sighting(SnapshotRequest watch, int row, Embeddings rows) {
        Distance distance = training.experiment().distance();
        if (watch.allPairs() && rows.count() <= MOST_FOR_PAIRS) {
            return new PairForceRecorder(-1, rows, distance);
        }
        return row < 0 ? null : new PairForceRecorder(row, rows, distance);
    }

    /// Copies the weights, into new networks where a restart has made another one.
    private void follow() {
        if (source != training.current()) {
            source = training.current();
            wide = training.network();
            narrow = training.network();
            everybody = new EncoderPass(wide);
            someone = new EncoderPass(narrow);
            outsider = new OutOfBatchAnchor(training, training.network());
            ghosts = new AuxiliaryEmbeddingReader(training);
        }
        wide.parameters().copyFrom(source.parameters());
        narrow.parameters().copyFrom(source.parameters());
    }
}
