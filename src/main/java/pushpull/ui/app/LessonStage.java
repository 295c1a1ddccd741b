package pushpull.ui.app;

import java.util.function.Consumer;
import pushpull.run.Command;
import pushpull.ui.lesson.LessonMoment;
import pushpull.ui.lesson.LessonPane;
import pushpull.ui.lesson.LessonPlayback;
import pushpull.ui.model.LabModel;
import pushpull.ui.model.RunModel;
import pushpull.ui.window.ComparisonPane;
import pushpull.ui.window.LabWindow;
import pushpull.ui.window.Tab;

/// Shows the runs of a lesson in the window: one in the lab, several side by side.
///
/// @param model of the window
/// @param comparisons trains runs side by side
/// @param pane shows them
record LessonStage(LabModel model, ComparisonRuns comparisons, ComparisonPane pane, LabWindow window)
        implements LessonPane.Stage {
    @Override
    public void load(LessonMoment moment, Consumer<LessonPlayback> then) {
        if (moment.isCompared()) {
            comparisons.open(moment.title(), moment.names(), moment.runs(), begun -> {
                LessonPane.showLayers(begun.lab(), moment);
                pane.show(begun);
                window.tabs().show(Tab.LESSONS);
                then.accept(new LessonPlayback(begun.lab().run(), begun::send, moment));
            });
        } else {
            RunModel run = model.run();
            LessonPane.showLayers(model, moment);
            run.send(new Command.Pause());
            LessonPlayback playback = new LessonPlayback(run, run::send, moment);
            run.open(moment.title(), new Command.Load(moment.runs().getFirst()));
            then.accept(playback);
        }
    }

    @Override
    public void explore() {
        window.tabs().explore();
    }
}
