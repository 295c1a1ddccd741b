package pushpull.lesson.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import pushpull.file.AtomicFile;
import pushpull.lesson.Instruction;
import pushpull.lesson.Lesson;
import pushpull.lesson.LessonStep;
import pushpull.lesson.ShownLayers;
import pushpull.lesson.run.Altered;
import pushpull.lesson.run.LessonRuns;
import pushpull.paint.Theme;
import pushpull.paint.image.GifWriter;
import pushpull.tensor.WorkerPool;

/// One step of a lesson as an animation that repeats forever: what it runs when it opens and when it answers.
public final class StepFilm {
    private static final int DELAY = 6;
    private static final int PICTURES = 60;
    private static final double WIDTH = 400;
    private static final double HEIGHT = 320;

    private final LessonRuns runs;
    private final ShownLayers layers = new ShownLayers();
    private final StepPicture picture = new StepPicture(WIDTH, HEIGHT, Theme.LIGHT);
    private final GifWriter gif;

    private StepFilm(LessonRuns runs, GifWriter gif) {
        this.runs = runs;
        this.gif = gif;
    }

    /// Writes the animation.
    ///
    /// @param step its number, from 1
    /// @param seed what is added to every seed of the lesson
    /// @throws pushpull.file.FileException if it cannot be written
    public static void write(Lesson lesson, int step, long seed, Path path) {
        AtomicFile.write(path, out -> {
            BufferedOutputStream buffer = new BufferedOutputStream(out, 1 << 16);
            try (WorkerPool workers = new WorkerPool(1);
                    GifWriter gif = new GifWriter(buffer, Theme.LIGHT.palette(), DELAY)) {
                LessonRuns runs = new LessonRuns(workers, new Altered(seed, List.of()), Map.of());
                new StepFilm(runs, gif).shoot(lesson.steps(), step - 1);
            } catch (UncheckedIOException unwritable) {
                throw unwritable.getCause();
            }
            buffer.flush();
        });
    }

    private void shoot(List<LessonStep> steps, int shown) {
        for (LessonStep before : steps.subList(0, shown)) {
            before.instructions().forEach(instruction -> {
                runs.carryOut(instruction);
                layers.follow(instruction);
            });
        }
        for (Instruction instruction : steps.get(shown).instructions()) {
            layers.follow(instruction);
            if (instruction instanceof Instruction.Run run) {
                shoot(run);
            } else {
                runs.carryOut(instruction);
            }
        }
        frame();
    }

    private void shoot(Instruction.Run run) {
        long last = run.last(runs.step());
        long every = Math.max(LessonRuns.LOOKS, (last - runs.step()) / PICTURES / LessonRuns.LOOKS * LessonRuns.LOOKS);
        long now = -1;
        while (runs.step() != now && runs.step() < last) {
            frame();
            now = runs.step();
            runs.carryOut(new Instruction.Run(run.line(), Math.min(last, now + every), false, run.until()));
        }
        if (runs.step() > last) {
            runs.carryOut(run);
        }
    }

    private void frame() {
        if (runs.runners().isEmpty()) {
            return;
        }
        try {
            gif.add(picture.of(runs, layers.now(), 1));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
