package pushpull.train;

import java.util.List;

/// What there is once a run has begun: the training, who makes snapshots of it, and the line it is on.
record Run(Training training, Look look, Timeline line) {
    Run on(Timeline other) {
        return new Run(training, look, other);
    }

    /// The line to change: this one, or a copy that ends here where something would be lost.
    Timeline changeable(boolean restart) {
        return line.isAtEnd(training) && !restart ? line : line.until(training);
    }

    /// What is in force.
    Edit.Standing standing() {
        World world = training.world();
        return new Edit.Standing(training.experiment(), world.points(), world.base(), line.done());
    }

    /// The script of a run that begins with what is in force, points drawn by hand too.
    Script again() {
        Script fresh = Script.of(training.experiment());
        List<PointEdit> byHand = training.world().byHand();
        return byHand.isEmpty() ? fresh : fresh.with(new Change.ByHand(0, byHand));
    }
}
