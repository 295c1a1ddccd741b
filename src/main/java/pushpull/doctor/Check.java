package pushpull.doctor;

import java.util.List;
import java.util.Optional;

/// One thing that can be wrong with a run.
sealed interface Check
        permits EmptyPlane,
                OneClass,
                NotANumber,
                ExplodingScale,
                MarginBeyondSpace,
                NothingPushes,
                DeadNetwork,
                CompleteCollapse,
                Motionless,
                NoPositives,
                Starved,
                DimensionalCollapse,
                CoincidentProxies,
                NoisySteps,
                Overfitting,
                ContradictingLabels,
                StaleQueue,
                ScaleAtLimit,
                VanishedForces,
                ClassCollapse,
                Satisfied {
    /// Every check, the gravest first.
    List<Check> ALL = List.of(
            new EmptyPlane(),
            new OneClass(),
            new NotANumber(),
            new ExplodingScale(),
            new MarginBeyondSpace(),
            new NothingPushes(),
            new DeadNetwork(),
            new CompleteCollapse(),
            new Motionless(),
            new NoPositives(),
            new Starved(),
            new DimensionalCollapse(),
            new CoincidentProxies(),
            new NoisySteps(),
            new Overfitting(),
            new ContradictingLabels(),
            new StaleQueue(),
            new ScaleAtLimit(),
            new VanishedForces(),
            new ClassCollapse(),
            new Satisfied());

    /// What it finds.
    Optional<Diagnosis> examine(DiagnosticContext context);

    /// A diagnosis by the texts `name`, `name.detail` of the bundle.
    default Diagnosis grave(long since, Optional<Remedy> remedy, Object... arguments) {
        return diagnosis(true, since, remedy, arguments);
    }

    /// The same for what is worth knowing but not wrong.
    default Diagnosis note(long since, Optional<Remedy> remedy, Object... arguments) {
        return diagnosis(false, since, remedy, arguments);
    }

    private Diagnosis diagnosis(boolean grave, long since, Optional<Remedy> remedy, Object... arguments) {
        String name = getClass().getSimpleName();
        return new Diagnosis(
                name,
                grave,
                DoctorMessages.of(name, arguments),
                DoctorMessages.of(name + ".detail", arguments),
                since,
                remedy);
    }
}
