package pushpull.reference;

import pushpull.tensor.Crew;
import pushpull.train.Objective;

/// What evaluates: the same objective that trains, on the caller's thread.
final class Engine implements AutoCloseable {
    private final Crew crew = new Crew(1);
    private final Objective objective = new Objective(crew);

    Crew crew() {
        return crew;
    }

    Objective objective() {
        return objective;
    }

    @Override
    public void close() {
        crew.close();
    }
}
