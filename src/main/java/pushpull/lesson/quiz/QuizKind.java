package pushpull.lesson.quiz;

import java.util.List;
import java.util.Optional;
import pushpull.data.PointNames;
import pushpull.random.Draws;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;

/// One thing that can be asked of a run.
sealed interface QuizKind
        permits FurthestMove,
                StrongestNet,
                HardestPush,
                HardestPull,
                PullOrPush,
                NearerOrFurther,
                HalvedTemperature,
                DoubledMargin,
                Collapsed,
                MinedNegative,
                MisplacedPoint {
    /// Every kind.
    List<QuizKind> ALL = List.of(
            new FurthestMove(),
            new StrongestNet(),
            new HardestPush(),
            new HardestPull(),
            new PullOrPush(),
            new NearerOrFurther(),
            new HalvedTemperature(),
            new DoubledMargin(),
            new Collapsed(),
            new MinedNegative(),
            new MisplacedPoint());

    /// A question of this kind; empty if the run gives none that has one clear answer.
    Optional<QuizQuestion> ask(QuizRun run, Draws draws);

    /// The name of the kind, under which its texts stand.
    default String name() {
        return getClass().getSimpleName();
    }

    /// One of its texts.
    default String text(String part, Object... arguments) {
        return Texts.bundle("lesson").get("quiz." + name() + part, arguments);
    }

    /// A point as answers call it.
    static String point(Snapshot snapshot, int index) {
        return Texts.bundle("lesson")
                .get(
                        "quiz.point",
                        PointNames.name(snapshot.points().id(index)),
                        PointNames.ofClass(snapshot.points(), snapshot.points().label(index)));
    }

    /// A length, a force or a loss as explanations say it.
    static String number(double value) {
        return ReadableNumber.significant(value, 3);
    }
}
