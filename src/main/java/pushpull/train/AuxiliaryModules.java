package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import pushpull.encode.Network;
import pushpull.experiment.Experiment;
import pushpull.mine.Memory;
import pushpull.pair.Embeddings;
import pushpull.pair.Role;
import pushpull.tensor.Matrix;
import pushpull.tensor.Tensor;

/// What is trained and remembered beside the encoder because a loss asks for it: learned numbers, a predictor head, a
/// decoder, a momentum encoder, embeddings of earlier steps.
public final class AuxiliaryModules {
    private final Experiment experiment;
    private LossParameters learned;
    private @Nullable Predictor predictor;
    private @Nullable Decoder decoder;
    private @Nullable MomentumEncoder target;
    private @Nullable EmbeddingMemory past;

    /// Companions at their beginning.
    AuxiliaryModules(ModuleFactory now, Network encoder) {
        experiment = now.experiment();
        learned = now.learned(encoder.dimensions());
        predictor = now.predictor(encoder.dimensions());
        decoder = now.decoder(encoder.dimensions());
        target = now.target(encoder);
        past = now.past(encoder.dimensions());
    }

    /// The companions under other settings: what fits is kept, the rest begins.
    ///
    /// @param restart whether momentum encoder and memory begin anew in any case
    AuxiliaryModules withSettings(ModuleFactory now, Network encoder, boolean restart) {
        AuxiliaryModules next = new AuxiliaryModules(now, encoder);
        next.learned = next.learned.reuse(learned);
        if (next.predictor != null && predictor != null) {
            next.predictor = next.predictor.reuse(predictor);
        }
        if (next.decoder != null && decoder != null) {
            next.decoder = next.decoder.reuse(decoder);
        }
        if (!restart && next.target != null && target != null) {
            next.target = target;
        }
        boolean known = !restart && now.sharesMemory(experiment);
        if (known && next.past != null && past != null && next.past.isLike(past)) {
            next.past = past;
        }
        return next;
    }

    /// The companions of the same points and others; what belongs to a point stays with it.
    ///
    /// @param from for each point its place among the earlier points, or -1
    AuxiliaryModules reindexed(ModuleFactory now, Network encoder, int... from) {
        AuxiliaryModules next = withSettings(now, encoder, false);
        if (target != null && experiment.encoder().hasFreeEmbeddings()) {
            next.target = now.target(encoder);
            if (next.target != null) {
                next.target.copyRows(target, from);
            }
        }
        if (past != null && experiment.loss().queue() == 0) {
            next.past = experiment.memory().isByPoint() ? past.reindexed(from) : past;
        }
        return next;
    }

    /// What the optimiser moves.
    List<ParameterGroup> trained() {
        List<ParameterGroup> trained = new ArrayList<>(List.of(learned.trained()));
        if (predictor != null) {
            trained.add(predictor.trained());
        }
        if (decoder != null) {
            trained.add(decoder.trained());
        }
        return trained;
    }

    /// What the loss learns beside points.
    public double[] numbers() {
        return learned.numbers();
    }

    /// The share of the learned numbers with a limit that stand at it; 0 where none has one.
    public double clampedShare() {
        return learned.clampedShare();
    }

    /// Takes the gradient of [#numbers].
    void addGradient(double[] gradient) {
        learned.addGradient(gradient);
    }

    /// Adds the roles that the loss asks for.
    void enter(ForwardPass scene, Batch batch) {
        Set<Role> asked = experiment.loss().roles();
        Embeddings embeddings = scene.batch();
        if (asked.contains(Role.FIRST) || asked.contains(Role.SECOND)) {
            scene.views(Role.FIRST, Role.SECOND, embeddings);
        }
        if (predictor != null) {
            predict(scene, predictor);
        }
        if (decoder != null) {
            decode(scene, decoder, batch);
        }
        if (asked.contains(Role.FIRST_TARGET) || asked.contains(Role.SECOND_TARGET)) {
            boolean normalize = experiment.encoder().normalize();
            Embeddings seen = target == null
                    ? Embeddings.detached(embeddings.points())
                    : target.embed(batch.views(), batch.slots(), normalize);
            scene.views(Role.FIRST_TARGET, Role.SECOND_TARGET, seen);
        }
        if (asked.contains(Role.PROXIES)) {
            Embeddings proxies = learned.proxies();
            int[] classes = IntStream.range(0, proxies.count()).toArray();
            scene.cast().with(Role.PROXIES, proxies, classes);
            scene.onBackward(() -> learned.addGradient(proxies));
        }
        if (past != null) {
            scene.cast().with(Role.QUEUE, past.points(), past.groups());
        } else if (asked.contains(Role.QUEUE)) {
            // A queue of length 0: there are no negatives.
            scene.cast().with(Role.QUEUE, Embeddings.constants(embeddings.dimensions(), 0));
        }
    }

    private static void predict(ForwardPass scene, Predictor predictor) {
        Embeddings batch = scene.batch();
        Embeddings predicted = predictor.forward(batch);
        scene.views(Role.FIRST_PREDICTED, Role.SECOND_PREDICTED, predicted);
        scene.onBackward(() -> predictor.backward(predicted, batch));
    }

    private static void decode(ForwardPass scene, Decoder decoder, Batch batch) {
        Embeddings embeddings = scene.batch();
        Embeddings made = decoder.forward(embeddings);
        int[] groups = batch.groups();
        scene.cast().with(Role.RECONSTRUCTION, made, groups);
        scene.cast().with(Role.INPUT, Decoder.inputs(batch.views()), groups);
        scene.onBackward(() -> decoder.backward(made, embeddings));
    }

    /// The two sides of a batch that a loss of whole batches looks at.
    ///
    /// @param embeddings of the batch
    public List<Embeddings> sides(Embeddings embeddings, Batch batch) {
        if (decoder != null) {
            return List.of(decoder.forward(embeddings), Decoder.inputs(batch.views()));
        }
        TwoViews halves = TwoViews.of(embeddings);
        return List.of(halves.first(), halves.second());
    }

    /// After a step: what follows the encoder comes nearer, and the batch is remembered.
    void updateAverage(Network encoder, ForwardPass scene, Batch batch) {
        learned.limit();
        if (target != null) {
            target.updateAverage(encoder, experiment.loss().momentum());
        }
        if (past != null) {
            remember(past, scene, batch);
        }
    }

    private void remember(EmbeddingMemory into, ForwardPass scene, Batch batch) {
        Memory memory = experiment.memory();
        if (experiment.loss().queue() > 0) {
            into.push(scene.cast().given(Role.SECOND_TARGET), scene.halfGroups(), batch.step());
        } else if (memory.isByPoint()) {
            into.store(scene.batch(), batch, memory.momentum());
        } else {
            into.push(scene.batch(), batch.groups(), batch.step());
        }
    }

    /// The weights of the momentum encoder; null if there is none.
    @Nullable
    public Tensor targetParameters() {
        return target == null ? null : target.parameters();
    }

    /// The learned proxies, one a row, in the order of classes.
    public Matrix proxies() {
        return learned.proxies().points();
    }

    /// What is remembered; null if nothing is.
    @Nullable
    public EmbeddingMemory past() {
        return past;
    }

    void exchange(StateVisitor exchange) {
        learned.trained().exchange("learned", exchange);
        if (predictor != null) {
            predictor.trained().exchange("predictor", exchange);
        }
        if (decoder != null) {
            decoder.trained().exchange("decoder", exchange);
        }
        if (target != null) {
            target.exchange("momentum encoder", exchange);
        }
        if (past != null) {
            past.exchange("past", exchange);
        }
    }
}
