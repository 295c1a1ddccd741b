package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.encode.Network;
import pushpull.experiment.Change;
import pushpull.experiment.Experiment;
import pushpull.experiment.PointEdit;
import pushpull.loss.BatchLoss;
import pushpull.loss.PairLoss;
import pushpull.pair.ComparisonSpec;
import pushpull.pair.Embeddings;
import pushpull.pair.RowObserver;
import pushpull.tensor.WorkerPool;

/// The fold: each step takes the state to the next one under the settings in force, and nothing else decides about it.
///
/// Belongs to one thread.
public final class Training {
    private final WorkerPool workers;
    private final Objective objective;
    private Experiment experiment;
    private TrainingData data;
    private EncoderModule encoder;
    private AuxiliaryModules modules;
    private long step;
    private double loss = Double.NaN;
    private double active = Double.NaN;
    private Embeddings embedded = Embeddings.constants(1, 0);
    private int[] groups = {};

    /// Step 0 of an experiment, with first weights.
    ///
    /// @throws pushpull.table.DataException if the points cannot be read
    /// @throws pushpull.settings.SettingsException if settings do not go together
    public Training(Experiment experiment, WorkerPool workers) {
        this(experiment, TrainingData::of, workers);
    }

    /// Step 0 of an experiment, with data of its own.
    public Training(Experiment experiment, Function<Experiment, TrainingData> sources, WorkerPool workers) {
        this.workers = workers;
        this.objective = new Objective(workers);
        Compatibility.check(experiment);
        this.experiment = experiment;
        this.data = sources.apply(experiment);
        Compatibility.check(experiment, data);
        ModuleFactory now = conditions();
        this.encoder = new EncoderModule(now);
        this.modules = new AuxiliaryModules(now, encoder.network());
    }

    /// The settings in force.
    public Experiment experiment() {
        return experiment;
    }

    /// How many steps have been taken.
    public long step() {
        return step;
    }

    /// The loss of the last step, NaN before the first.
    public double loss() {
        return loss;
    }

    /// The share of terms of the last step that were not zero, 0 to 1.
    public double active() {
        return active;
    }

    public Objective objective() {
        return objective;
    }

    public TrainingData data() {
        return data;
    }

    public Network network() {
        return encoder.network().sharing().orElseGet(() -> conditions().network());
    }

    public Network current() {
        return encoder.network();
    }

    public AuxiliaryModules modules() {
        return modules;
    }

    private ModuleFactory conditions() {
        return new ModuleFactory(experiment, data, workers, step);
    }

    /// Puts other settings in force from the next step on, or refuses them as a whole and changes nothing.
    ///
    /// @param restart whether to begin again at step 0; weights are kept if their shapes fit
    public void change(Experiment next, boolean restart) {
        Compatibility.check(next);
        TrainingData changed = data.withSettings(next);
        Compatibility.check(next, changed);
        boolean sameOptimizer = conditions().sharesOptimizer(next);
        experiment = next;
        data = changed;
        if (restart) {
            begin();
        }
        refit();
        modules = modules.withSettings(conditions(), encoder.network(), restart);
        if (restart || !sameOptimizer) {
            trained().forEach(part -> part.begin(next.optimizer(), step));
        }
    }

    /// Applies a change of a script.
    ///
    /// @return whether it restarted the run
    public boolean apply(Change change) {
        if (change instanceof Change.Settings settings) {
            Experiment next = settings.after(experiment);
            boolean restart = settings.restarts(next);
            change(next, restart);
            return restart;
        } else if (change instanceof Change.ByHand hand) {
            edit(hand.edits());
        }
        return false;
    }

    /// Edits points, or refuses all edits together and changes nothing.
    private void edit(List<PointEdit> edits) {
        TrainingData changed = data.edited(edits);
        Compatibility.check(experiment, changed);
        Compatibility.checkDrags(edits, experiment.encoder());
        int[] from = changed.seatsIn(data);
        boolean others = data.hasOthers(from);
        data = changed;
        refit();
        if (others) {
            seat(from);
        }
        encoder.drag(edits, data.points(), isNormalized());
    }

    /// Weights that are not learned follow the training points.
    private void refit() {
        if (!experiment.encoder().isTrained()) {
            renew();
        }
    }

    /// Goes on with other points; what belongs to a point stays with it.
    private void seat(int... from) {
        if (experiment.encoder().hasFreeEmbeddings()) {
            EncoderModule earlier = encoder;
            renew();
            encoder.weights().copyRows(earlier.weights(), from);
        }
        modules = modules.reindexed(conditions(), encoder.network(), from);
    }

    /// Where an embedding is that can be dragged; null if an encoder makes it.
    @Nullable
    public List<Double> free(int id) {
        int row = experiment.encoder().hasFreeEmbeddings() ? data.points().indexOf(id) : -1;
        return row < 0
                ? null
                : PointEdit.place(encoder.weights().row(row, encoder.network().dimensions()));
    }

    private void begin() {
        EncoderModule earlier = encoder;
        step = 0;
        loss = Double.NaN;
        active = Double.NaN;
        renew();
        encoder.keep(earlier);
    }

    private void renew() {
        encoder = new EncoderModule(conditions());
    }

    /// Takes one step; if the result would not be finite it takes none and says so.
    ///
    /// @return whether the step was taken
    public boolean advance() {
        boolean more = encoder.network().reaches(step + 1);
        Batch batch = data.shown(data.batch(step), step);
        Embeddings embeddings = encoder.forward(batch, isNormalized());
        List<ParameterGroup> trained = trained();
        trained.forEach(ParameterGroup::clear);
        ForwardPass pass = pass(embeddings, batch);
        Objective.Answer answer = evaluate(pass, step, _ -> RowObserver.NONE);
        encoder.backward();
        if (!more || !Double.isFinite(answer.value()) || !trained.stream().allMatch(ParameterGroup::isFinite)) {
            return false;
        }
        double rate = experiment.optimizer().rate() * experiment.schedule().factor(step);
        trained.forEach(part -> part.update(experiment.optimizer(), step, rate));
        modules.updateAverage(encoder.network(), pass, batch);
        loss = answer.value();
        active = answer.active();
        embedded = embeddings;
        groups = batch.listed() == null ? batch.groups() : new int[0];
        step++;
        encoder.network().follow(step);
        return true;
    }

    /// The batch of the last step as it was embedded for it; without rows before the first.
    public Embeddings embedded() {
        return embedded;
    }

    /// The group of each row of [#embedded], negative for those without one; empty if pairs are listed instead.
    public int[] groups() {
        return groups;
    }

    List<ParameterGroup> trained() {
        List<ParameterGroup> trained = new ArrayList<>(encoder.trained());
        trained.addAll(modules.trained());
        return trained;
    }

    private ForwardPass pass(Embeddings embeddings, Batch batch) {
        RoleEmbeddings roles = new RoleEmbeddings(experiment.distance());
        if (batch.listed() != null) {
            roles.related(batch.listed());
        }
        ForwardPass pass = new ForwardPass(roles, embeddings, batch.groups());
        modules.enter(pass, batch);
        return pass;
    }

    private Objective.Answer evaluate(ForwardPass pass, long at, Function<ComparisonSpec, RowObserver> observers) {
        Objective.Answer answer =
                switch (experiment.loss()) {
                    case PairLoss pairs -> {
                        MinedLoss task = MinedLoss.of(pairs, experiment.miner(), data.streams(), at);
                        yield objective.evaluate(
                                task, experiment.distance(), pass.roles(), modules.numbers(), observers);
                    }
                    case BatchLoss whole -> objective.evaluate(whole, pass.roles());
                };
        modules.addGradient(answer.learnedGradient());
        pass.backward();
        return answer;
    }

    /// Evaluates the loss of a batch embedded elsewhere, for the views; its gradient is added there.
    public Objective.Answer evaluate(
            Embeddings embeddings, Batch batch, Function<ComparisonSpec, RowObserver> observers) {
        return evaluate(pass(embeddings, batch), batch.step(), observers);
    }

    public boolean isNormalized() {
        return experiment.encoder().normalize();
    }

    /// Everything that the next step reads, beside the settings and the points.
    public TrainingState state() {
        return TrainingState.of(step, this::exchange);
    }

    /// Goes back to a state that was taken under the settings in force.
    ///
    /// @throws IllegalArgumentException if it was taken under others
    public void restore(TrainingState state) {
        state.restore(this::exchange);
        step = state.step();
    }

    /// Goes to a place of a run under whatever settings were in force there.
    ///
    /// @throws pushpull.table.DataException if its points cannot be read any more
    public void resume(Checkpoint place, Points points) {
        if (!experiment.equals(place.experiment()) || !data.points().equals(points)) {
            data = data.withSettings(place.experiment()).with(points);
            experiment = place.experiment();
            renew();
            modules = new AuxiliaryModules(conditions(), encoder.network());
        }
        restore(place.state());
        loss = place.loss();
        active = place.active();
    }

    private void exchange(StateVisitor exchange) {
        encoder.weights().exchange("encoder", exchange);
        modules.exchange(exchange);
    }
}
