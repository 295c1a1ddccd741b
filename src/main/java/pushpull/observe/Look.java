package pushpull.observe;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.encode.Network;
import pushpull.loss.limit.Census;
import pushpull.observe.explain.Scrutiny;
import pushpull.observe.force.GhostSight;
import pushpull.observe.force.Sight;
import pushpull.observe.force.Sighting;
import pushpull.observe.probe.Bystanders;
import pushpull.observe.probe.Inquiry;
import pushpull.observe.probe.Stand;
import pushpull.pair.Distance;
import pushpull.pair.Embeddings;
import pushpull.pair.Pairing;
import pushpull.pair.Witness;
import pushpull.snapshot.Aspect;
import pushpull.snapshot.Found;
import pushpull.snapshot.Mined;
import pushpull.snapshot.Probing;
import pushpull.snapshot.RunState;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.Studies;
import pushpull.snapshot.Virtual;
import pushpull.snapshot.Watch;
import pushpull.snapshot.explanation.Forces;
import pushpull.snapshot.history.History;
import pushpull.tensor.Matrix;
import pushpull.train.Batch;
import pushpull.train.Encoding;
import pushpull.train.Objective;
import pushpull.train.Training;

/// Makes snapshots of a training: all points embedded, and the forces of the last batch where its points are now.
///
/// It embeds with copies of the network, so that the step's own buffers keep their shapes.
public final class Look {
    private static final int MOST_FOR_PAIRS = 256;
    private final Training training;
    private Network source;
    private Network wide;
    private Network narrow;
    private Encoding everybody;
    private Encoding someone;
    private ExtraAnchor outsider;
    private GhostSight ghosts;
    private final Inquiry inquiry;

    /// Beside which nothing is asked for.
    public Look(Training training) {
        this(training, new Inquiry());
    }

    /// @param inquiry what is asked for beside the run
    public Look(Training training, Inquiry inquiry) {
        this.training = training;
        this.inquiry = inquiry;
        source = training.current();
        wide = training.network();
        narrow = training.network();
        everybody = new Encoding(wide);
        someone = new Encoding(narrow);
        outsider = new ExtraAnchor(training, training.network());
        ghosts = new GhostSight(training);
    }

    public Snapshot snapshot(Watch watch, RunState state, History history, double rate) {
        return of(watch, state, history, rate, here(Math.max(0, training.step() - 1)));
    }

    /// The run as it stands, with the batch of the step that it is about to take.
    public Snapshot ahead(Watch watch, History history) {
        RunState paused = new RunState(RunState.Phase.PAUSED, "");
        return of(watch, paused, history, 0, here(training.step()));
    }

    private Snapshot of(Watch watch, RunState state, History history, double rate, Here here) {
        Points points = training.world().points();
        int[] batch = here.batch.points();
        Embeddings rows = here.rows;
        int row = here.batch.rowOf(points.indexOf(watch.point()));
        Sighting sighting = sighting(watch, row, rows);
        Scrutiny scrutiny = Scrutiny.of(watch, training, here.batch);
        HeadCount heads = watch.aspects().contains(Aspect.LIMITS) ? new HeadCount() : null;
        Picking picking = Picking.of(watch, training, rows, row, batch);
        Objective.Answer answer =
                training.evaluate(rows, here.batch, pairing -> witness(pairing, sighting, heads, scrutiny, picking));
        Sight sight = new Sight(training, rows, batch, answer);
        Forces focus = row < 0 || sighting == null ? null : sight.forces(row, sighting);
        ExtraAnchor.Seen extra = focus == null ? outsider.see(watch, batch, here.batch.step()) : null;
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
                new Snapshot.Measured(measures(answer, heads, here.batch), Studies.NONE, found(here)));
    }

    /// Everybody who looks at a comparison.
    private static Witness witness(
            Pairing pairing,
            @Nullable Sighting sighting,
            @Nullable HeadCount heads,
            @Nullable Scrutiny scrutiny,
            @Nullable Picking picking) {
        Witness forces = sighting == null ? Witness.NONE : sighting.of(pairing);
        Witness counted = heads == null ? forces : forces.and(heads.next());
        Witness explained = scrutiny == null ? counted : counted.and(scrutiny.of(pairing));
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
        Probing.Held held = inquiry.probing().held();
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
    private Found found(Here here) {
        Virtual virtual = inquiry.probing().virtual();
        boolean fits = virtual != null && virtual.place().size() == here.places.columns();
        if (virtual == null || !fits || !refusal(here).isEmpty()) {
            return inquiry.found();
        }
        Stand stand = stand(here, false);
        double[] place =
                virtual.place().stream().mapToDouble(Double::doubleValue).toArray();
        Forces felt = stand.bystanders()
                .meet(place, virtual.label(), stand.instead(virtual))
                .forces(training.objective(), here.batch.points());
        return inquiry.found().with(virtual, felt);
    }

    private String refusal(Here here) {
        return Bystanders.refusal(training.experiment(), here.batch.listed() != null);
    }

    /// The run as it stands, for what is worked out beside it.
    public Stand stand() {
        return stand(here(Math.max(0, training.step() - 1)), inquiry.probing().input() != null);
    }

    private Stand stand(Here here, boolean weights) {
        Bystanders bystanders = new Bystanders(
                training.experiment(),
                here.batch.step(),
                here.rows.points(),
                here.batch.groups(),
                training.companions().numbers(),
                GhostSight.of(training));
        return new Stand(
                training.step(),
                bystanders,
                here.batch.points(),
                training.world().points(),
                here.places,
                weights ? training.current().parameters().toMatrix() : null,
                refusal(here),
                inquiry.probing());
    }

    private Map<String, Double> measures(Objective.Answer answer, @Nullable HeadCount heads, Batch shown) {
        Map<String, Double> measures = new TreeMap<>(Map.of("active", answer.active()));
        if (heads != null) {
            Census census = heads.census(training.experiment(), shown);
            measures.put("chance", training.experiment().loss().chance(census));
            measures.put("floor", training.experiment().loss().floor(census));
            measures.values().removeIf(value -> !Double.isFinite(value));
        }
        return Map.copyOf(measures);
    }

    private @Nullable Mined mined(Watch watch, Embeddings rows, Batch shown, long at) {
        boolean wanted = watch.aspects().contains(Aspect.TRIPLETS) && rows.count() <= MOST_FOR_PAIRS;
        return wanted ? MinerSight.of(training, rows, shown, at) : null;
    }

    private @Nullable Sighting sighting(Watch watch, int row, Embeddings rows) {
        Distance distance = training.experiment().distance();
        if (watch.allPairs() && rows.count() <= MOST_FOR_PAIRS) {
            return new Sighting(-1, rows, distance);
        }
        return row < 0 ? null : new Sighting(row, rows, distance);
    }

    /// Copies the weights, into new networks where a restart has made another one.
    private void follow() {
        if (source != training.current()) {
            source = training.current();
            wide = training.network();
            narrow = training.network();
            everybody = new Encoding(wide);
            someone = new Encoding(narrow);
            outsider = new ExtraAnchor(training, training.network());
            ghosts = new GhostSight(training);
        }
        wide.parameters().copyFrom(source.parameters());
        narrow.parameters().copyFrom(source.parameters());
    }
}
