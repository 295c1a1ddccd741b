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
    private @Nullable EmbeddingMemory memory;
    private @Nullable Embeddings fixedTargets;

    /// Companions at their beginning.
    AuxiliaryModules(ModuleFactory now, Network encoder) {
        experiment = now.experiment();
        learned = now.learned(encoder.dimensions());
        predictor = now.predictor(encoder.dimensions());
        decoder = now.decoder(encoder.dimensions());
        target = now.target(encoder);
        memory = now.memory(encoder.dimensions());
    }

    /// The modules under other settings: what still fits is kept, the rest is initialised.
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
        if (known && next.memory != null && memory != null && next.memory.isLike(memory)) {
            next.memory = memory;
        }
        return next;
    }

    /// The modules after points were added or removed; what belongs to a point stays with it.
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
        if (memory != null && experiment.loss().queue() == 0) {
            next.memory = experiment.memory().isByPoint() ? memory.reindexed(from) : memory;
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

    /// The share of the learned numbers with a limit that stand at it; 0 if none has one.
    public double clampedShare() {
        return learned.clampedShare();
    }

    /// Takes the gradient of [#numbers].
    void addGradient(double[] gradient) {
        learned.addGradient(gradient);
    }

    /// Adds the roles that the loss asks for.
    void enter(ForwardPass pass, Batch batch) {
        Set<Role> asked = experiment.loss().roles();
        Embeddings embeddings = pass.batch();
        if (asked.contains(Role.FIRST) || asked.contains(Role.SECOND)) {
            pass.views(Role.FIRST, Role.SECOND, embeddings);
        }
        if (predictor != null) {
            predict(pass, predictor);
        }
        if (decoder != null) {
            decode(pass, decoder, batch);
        }
        if (asked.contains(Role.FIRST_TARGET) || asked.contains(Role.SECOND_TARGET)) {
            boolean normalize = experiment.encoder().normalize();
            Embeddings seen =
                    target == null ? constants(embeddings) : target.embed(batch.views(), batch.slots(), normalize);
            pass.views(Role.FIRST_TARGET, Role.SECOND_TARGET, seen);
        }
        if (asked.contains(Role.PROXIES)) {
            Embeddings proxies = learned.proxies();
            int[] classes = IntStream.range(0, proxies.count()).toArray();
            pass.roles().with(Role.PROXIES, proxies, classes);
            pass.onBackward(() -> learned.addGradient(proxies));
        }
        if (memory != null) {
            pass.roles().with(Role.QUEUE, memory.points(), memory.groups());
        } else if (asked.contains(Role.QUEUE)) {
            // A queue of length 0: there are no negatives.
            pass.roles().with(Role.QUEUE, Embeddings.constants(embeddings.dimensions(), 0));
        }
    }

    private Embeddings constants(Embeddings embeddings) {
        return fixedTargets == null ? Embeddings.detached(embeddings.points()) : fixedTargets;
    }

    /// From now on, targets that no gradient flows into are these points, wherever the embeddings go.
    void fixTargets(Embeddings embeddings) {
        fixedTargets = Embeddings.detached(embeddings.points());
    }

    private static void predict(ForwardPass pass, Predictor predictor) {
        Embeddings batch = pass.batch();
        Embeddings predicted = predictor.forward(batch);
        pass.views(Role.FIRST_PREDICTED, Role.SECOND_PREDICTED, predicted);
        pass.onBackward(() -> predictor.backward(predicted, batch));
    }

    private static void decode(ForwardPass pass, Decoder decoder, Batch batch) {
        Embeddings embeddings = pass.batch();
        Embeddings made = decoder.forward(embeddings);
        int[] groups = batch.groups();
        pass.roles().with(Role.RECONSTRUCTION, made, groups);
        pass.roles().with(Role.INPUT, Decoder.inputs(batch.views()), groups);
        pass.onBackward(() -> decoder.backward(made, embeddings));
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
    void updateAverage(Network encoder, ForwardPass pass, Batch batch) {
        learned.limit();
        if (target != null) {
            target.updateAverage(encoder, experiment.loss().momentum());
        }
        if (memory != null) {
            remember(memory, pass, batch);
        }
    }

    private void remember(EmbeddingMemory into, ForwardPass pass, Batch batch) {
        Memory memory = experiment.memory();
        if (experiment.loss().queue() > 0) {
            into.push(pass.roles().given(Role.SECOND_TARGET), pass.halfGroups(), batch.step());
        } else if (memory.isByPoint()) {
            into.store(pass.batch(), batch, memory.momentum());
        } else {
            into.push(pass.batch(), batch.groups(), batch.step());
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
    public EmbeddingMemory memory() {
        return memory;
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
        if (memory != null) {
            memory.exchange("past", exchange);
        }
    }
}
