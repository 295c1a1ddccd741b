package pushpull.ui.lesson;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import pushpull.lesson.Lessons;
import pushpull.paint.scene.StageLayer;
import pushpull.run.Command;
import pushpull.settings.Texts;
import pushpull.ui.model.BackgroundJobs;
import pushpull.ui.model.LabModel;
import pushpull.ui.widget.ExplainedNodes;
import pushpull.ui.widget.OwnKeys;

/// The tab *Lessons*: the list of them, or the step that is read beside the stage.
public final class LessonPane extends VBox implements OwnKeys {
    /// Width of the column in which a step is read.
    public static final double READING = 360;

    private static final Texts TEXTS = Texts.bundle("ui");

    private final LabModel model;
    private final BackgroundJobs backgroundJobs;
    private final Stage stage;
    private final Runnable changed;
    private final Button previous = button("previous", () -> go(-1));
    private final Button next = button("next", () -> go(1));
    private final StepPage page = new StepPage(this::watch, this::answer);
    private final FlowPane buttons = new FlowPane();
    private @Nullable LessonList list;
    private @Nullable LessonSession session;
    private LessonSession.@Nullable Opened opened;
    private LessonSession.@Nullable Answered answered;
    private @Nullable LessonPlayback playback;
    private Set<StageLayer> layersBefore = Set.of();
    private int wanted;

    /// Where the runs of a lesson are shown.
    public interface Stage {
        /// Loads the runs of a moment in place of what is there.
        void load(LessonMoment moment, Consumer<LessonPlayback> then);

        /// Shows the runs without the lesson.
        void explore();
    }

    /// @param changed called when the list gives way to a lesson, or one run to several, or the other way round
    public LessonPane(LabModel model, BackgroundJobs backgroundJobs, Stage stage, Runnable changed) {
        this.model = model;
        this.backgroundJobs = backgroundJobs;
        this.stage = stage;
        this.changed = changed;
        setId("lesson-pane");
        getStyleClass().add("lesson-pane");
        setVisible(false);
        VBox.setVgrow(page, Priority.ALWAYS);
        buttons.getStyleClass().add("lesson-buttons");
        Button explore = button("explore", stage::explore);
        Button again = button("again", () -> open(wanted));
        buttons.getChildren().addAll(previous, next, again, explore, button("list", this::close));
        model.now().subscribe(() -> frame());
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button(TEXTS.get("lesson." + name));
        button.setId("lesson-" + name);
        button.getStyleClass().setAll(name.equals("next") ? "main-button" : "text-button");
        button.setOnAction(_ -> action.run());
        ExplainedNodes.explain(button, "lesson." + name);
        return button;
    }

    /// Shows this tab or hides it.
    public void enter(boolean shown) {
        setVisible(shown);
        if (shown && opened == null) {
            model.run().send(new Command.Pause());
            showList();
        }
    }

    /// Whether a step is read, and not the list.
    public boolean isReading() {
        return opened != null;
    }

    /// Whether the step that is read shows several runs.
    public boolean isCompared() {
        return opened != null && opened.moment().isCompared();
    }

    private void showList() {
        if (list == null) {
            list = new LessonList(backgroundJobs, this::begin);
            VBox.setVgrow(list, Priority.ALWAYS);
        }
        getChildren().setAll(list);
        list.enter();
    }

    private void begin(String name) {
        wanted = 0;
        backgroundJobs.start(
                TEXTS.get("lesson.opening"),
                progress -> {
                    LessonSession begun = new LessonSession(Lessons.open(name));
                    return new Begun(begun, begun.open(0, progress));
                },
                begun -> {
                    layersBefore = Set.copyOf(model.layers());
                    session = begun.session();
                    show(begun.session(), begun.opened());
                });
    }

    private record Begun(LessonSession session, LessonSession.Opened opened) {}

    private void go(int by) {
        LessonSession read = session;
        if (read != null) {
            int to = wanted + by;
            if (to >= read.lesson().steps().size()) {
                close();
            } else if (to >= 0) {
                open(to);
            }
        }
    }

    private void open(int step) {
        LessonSession read = session;
        if (read != null) {
            wanted = step;
            backgroundJobs.start(TEXTS.get("lesson.opening"), progress -> read.open(step, progress), now -> {
                if (read.equals(session) && now.index() == wanted) {
                    show(read, now);
                }
            });
        }
    }

    private void show(LessonSession read, LessonSession.Opened now) {
        opened = now;
        answered = null;
        playback = null;
        page.show(read.lesson(), now);
        previous.setDisable(now.index() == 0);
        boolean last = now.index() == read.lesson().steps().size() - 1;
        next.setText(TEXTS.get(last ? "lesson.finish" : "lesson.next"));
        getChildren().setAll(page, buttons);
        load(now.moment(), false);
        changed.run();
        page.first().requestFocus();
    }

    private void load(LessonMoment moment, boolean played) {
        if (!moment.runs().isEmpty()) {
            stage.load(moment, loaded -> {
                playback = loaded;
                if (played && loaded.isWorthWatching()) {
                    loaded.watch();
                } else {
                    tell();
                }
            });
        } else {
            tell();
        }
    }

    private void answer() {
        LessonSession read = session;
        int step = wanted;
        if (read != null) {
            backgroundJobs.start(TEXTS.get("lesson.answering"), progress -> read.answer(step, progress), said -> {
                if (read.equals(session) && step == wanted) {
                    answered = said;
                    load(said.moment(), true);
                }
            });
        }
    }

    /// Shows the answer once the run has arrived.
    private void tell() {
        LessonSession.Answered said = answered;
        if (said != null) {
            answered = null;
            page.show(said);
            next.requestFocus();
        }
    }

    private void watch() {
        if (playback != null) {
            playback.watch();
        }
    }

    private void frame() {
        if (isVisible() && playback != null && playback.frame()) {
            tell();
        }
    }

    /// Goes back to the list.
    private void close() {
        LessonSession read = session;
        session = null;
        if (read != null) {
            // After what it is still at work on, if there is anything.
            backgroundJobs.start("", _ -> end(read), _ -> {});
        }
        opened = null;
        answered = null;
        playback = null;
        model.layers().retainAll(layersBefore);
        model.layers().addAll(layersBefore);
        showList();
        changed.run();
    }

    private static boolean end(LessonSession read) {
        read.close();
        return true;
    }

    /// Handles a key; false if it means something else.
    public boolean take(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        if (opened == null) {
            return list != null && list.key(event);
        }
        Node focus = getScene().getFocusOwner();
        switch (event.getCode()) {
            case PAGE_DOWN -> go(1);
            case PAGE_UP -> go(-1);
            case ESCAPE -> close();
            case ENTER -> {
                return fire(focus);
            }
            default -> {
                return event.getText().length() == 1
                        && page.choose(Character.digit(event.getText().charAt(0), 10));
            }
        }
        return true;
    }

    private static boolean fire(@Nullable Node focus) {
        boolean pressed = focus instanceof ButtonBase && OwnKeys.hold(focus);
        if (pressed && focus instanceof ButtonBase button) {
            button.fire();
        }
        return pressed;
    }

    /// The layers that a moment shows, in place of those that are shown now.
    public static void showLayers(LabModel shown, LessonMoment moment) {
        Set<StageLayer> wanted = EnumSet.noneOf(StageLayer.class);
        wanted.addAll(moment.layers());
        shown.layers().retainAll(wanted);
        shown.layers().addAll(wanted);
    }
}
