package pushpull.snapshot;

import java.util.List;
import pushpull.tensor.Matrix;

/// One of the phases of a step, in order, with its numbers.
public sealed interface StepPhase {
    Kind kind();

    /// The phases by name.
    enum Kind {
        SAMPLE,
        AUGMENT,
        ENCODE,
        NORMALISE,
        COMPARE,
        MINE,
        WEIGH,
        REDUCE,
        DIFFERENTIATE,
        UPDATE
    }

    /// A phase that these settings do not have.
    record Skipped(Kind kind) implements StepPhase {}

    /// The batch is drawn.
    ///
    /// @param drawn how many points are in it
    /// @param points how many are trained on
    record Sample(int drawn, int points) implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.SAMPLE;
        }
    }

    /// Every point of the batch is turned into several views.
    ///
    /// @param views the embedding of each view of each point of the batch, one matrix a view
    record Augment(List<Matrix> views) implements StepPhase {
        public Augment {
            views = List.copyOf(views);
        }

        @Override
        public Kind kind() {
            return Kind.AUGMENT;
        }
    }

    /// Inputs become embeddings.
    ///
    /// @param inputs how many features a point has
    /// @param raw each embedding before it is normalised
    record Encode(int inputs, Matrix raw) implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.ENCODE;
        }
    }

    /// Embeddings are scaled to unit length.
    ///
    /// @param raw each embedding before
    record Normalise(Matrix raw) implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.NORMALISE;
        }
    }

    /// Distances are measured; those of the anchor are the snapshot's focus.
    ///
    /// @param pairs of the batch
    record Compare(long pairs) implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.COMPARE;
        }
    }

    /// A miner picks.
    ///
    /// @param picked which partners of the anchor it picked, in the order of the snapshot's focus
    /// @param kept how many pairs, or triplets, it picked for all anchors
    /// @param triplets whether it picked triplets
    record Mine(boolean[] picked, long kept, boolean triplets) implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.MINE;
        }
    }

    /// The loss weighs what was picked; the forces on the anchor are the snapshot's focus.
    record Weigh() implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.WEIGH;
        }
    }

    /// All terms are reduced to one number.
    ///
    /// @param terms how many there are
    /// @param active how many of them are not zero
    /// @param loss the number
    record Reduce(double terms, double active, double loss) implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.REDUCE;
        }
    }

    /// The loss is differentiated with respect to every embedding; the net forces are the snapshot's.
    record Differentiate() implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.DIFFERENTIATE;
        }
    }

    /// The optimiser moves the parameters.
    ///
    /// @param rate in force, with its schedule
    /// @param parameters of the encoder
    record Update(double rate, int parameters) implements StepPhase {
        @Override
        public Kind kind() {
            return Kind.UPDATE;
        }
    }
}
