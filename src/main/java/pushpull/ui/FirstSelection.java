package pushpull.ui;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import pushpull.data.Points;
import pushpull.train.Command;
import pushpull.train.Snapshot;

/// Selects the point that feels the greatest force at the first step seen of every run, so that forces are seen at
/// once.
///
/// It stands between a model and its trainer, where it hears that another run is opened.
final class FirstSelection implements Consumer<Command> {
    private final Consumer<Command> trainer;
    private boolean waiting = true;
    private @Nullable Points seen;
    private @Nullable Points before;

    FirstSelection(Consumer<Command> trainer) {
        this.trainer = trainer;
    }

    @Override
    public void accept(Command command) {
        if (command instanceof Command.Open || command instanceof Command.Enter) {
            waiting = true;
            before = seen;
        }
        trainer.accept(command);
    }

    void follow(LabModel model) {
        model.snapshot().subscribe(now -> see(model, now));
    }

    @SuppressWarnings("ReferenceEquality") // another run has points of its own, be they equal
    private void see(LabModel model, @Nullable Snapshot now) {
        if (now == null) {
            return;
        }
        seen = now.points();
        boolean refused = before != null && !now.state().message().isEmpty();
        if (waiting && (refused || now.points() != before && now.batch().length > 0)) {
            waiting = false;
            if (!refused) {
                model.selected().set(LabModel.NOBODY);
                model.selectNext();
            }
        }
    }
}
