package pushpull.ui.widget;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.run.Command;
import pushpull.ui.FakeRun;
import pushpull.ui.model.LabModel;

class ThrottledViewTest {
    private static final long FRAME = 16_000_000L;

    private final FakeRun run = new FakeRun();
    private final LabModel model = new LabModel(run, run.mailbox());
    private final List<Long> shown = new ArrayList<>();
    private long now;

    private void frames(int count, Command each) {
        for (int i = 0; i < count; i++) {
            run.accept(each);
            frame();
        }
    }

    private void frame() {
        now += FRAME;
        model.frame(now);
    }

    private void show() {
        shown.add(requireNonNull(model.run().snapshot().get()).step());
    }

    @Test
    void everyStepOfAPausedRunIsShown() {
        frame();
        new ThrottledView(model.run(), this::show);
        frames(3, new Command.Step(1));
        assertEquals(List.of(61L, 62L, 63L), shown);
    }

    @Test
    void aPlayingRunIsShownAtOnceThenEightTimesASecondAndToTheEnd() {
        frame();
        new ThrottledView(model.run(), this::show);
        frames(1, new Command.Play());
        frames(60, new Command.Step(1));
        assertEquals(60, shown.getFirst());
        assertEquals(9, shown.size(), 1);
        for (int i = 0; i < 8; i++) {
            frame();
        }
        assertEquals(120, shown.getLast());
    }

    @Test
    void viewsTakeTurns() {
        frame();
        new ThrottledView(model.run(), this::show);
        new ThrottledView(model.run(), this::show);
        frames(1, new Command.Play());
        frames(60, new Command.Step(1));
        List<Long> playing = shown.subList(2, shown.size());
        assertEquals(playing.size(), playing.stream().distinct().count());
    }

    @Test
    void aRunThatPausesIsShownAtOnce() {
        frame();
        new ThrottledView(model.run(), this::show);
        frames(1, new Command.Play());
        frames(2, new Command.Step(1));
        frames(1, new Command.Pause());
        assertEquals(List.of(60L, 62L), shown);
    }
}
