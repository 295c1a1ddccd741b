package pushpull.train;

import java.util.ArrayList;
import java.util.List;
import pushpull.loss.PairLoss;
import pushpull.mine.Miner;
import pushpull.pair.Comparison;
import pushpull.pair.Distance;
import pushpull.pair.Joined;
import pushpull.pair.Outcome;
import pushpull.pair.Pairing;
import pushpull.pair.RowLoop;
import pushpull.pair.Witness;
import pushpull.random.Streams;
import pushpull.tensor.Crew;

/// The loss of everybody who takes part in a step, with gradients: mined, weighed, reduced, differentiated.
///
/// Training, verification against references and the evaluation of own embeddings all use this one. Belongs to one
/// thread; the rows are shared among the crew.
public final class Objective {
    private final RowLoop loop;

    public Objective(Crew crew) {
        this.loop = new RowLoop(crew);
    }

    /// What is to be evaluated.
    ///
    /// @param distance in force
    /// @param loss what weighs
    /// @param miner what picks
    /// @param streams of the run, for miners that draw
    /// @param step whose draws are used
    public record Question(Distance distance, PairLoss loss, Miner miner, Streams streams, long step) {}

    /// The answer.
    ///
    /// @param value the loss
    /// @param outcomes of each comparison, in the loss's order
    /// @param learnedGradient d(loss)/d(learned)
    public record Answer(double value, List<Outcome> outcomes, double[] learnedGradient) {}

    /// Evaluates the loss and adds dL/d(coordinate) to everybody who takes a gradient.
    ///
    /// @param learned what the loss learns beside points
    /// @param witness sees the rows of every comparison
    public Answer evaluate(Question question, Cast cast, double[] learned, Witness witness) {
        List<Outcome> outcomes = new ArrayList<>();
        double[] learnedGradient = new double[learned.length];
        double value = 0;
        MinedLoss task = new MinedLoss(question.loss, question.miner, question.streams, question.step);
        for (Pairing pairing : question.loss.pairings()) {
            Joined columns = cast.joined(pairing.columns());
            Comparison comparison = new Comparison(
                    cast.seen(pairing.rows()),
                    columns.columns(),
                    question.loss.relate(pairing, cast.groups(pairing.rows()), cast.groups(pairing.columns())),
                    question.distance);
            Outcome outcome = loop.run(comparison, task, pairing.weight(), learned, witness);
            columns.spread();
            outcomes.add(outcome);
            value += pairing.weight() * outcome.value();
            for (int k = 0; k < learned.length; k++) {
                learnedGradient[k] += outcome.learnedGradient()[k];
            }
        }
        cast.settle();
        return new Answer(value, outcomes, learnedGradient);
    }
}
