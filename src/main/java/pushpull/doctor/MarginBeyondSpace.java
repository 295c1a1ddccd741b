package pushpull.doctor;

import java.util.Optional;
import pushpull.settings.Decimal;

/// The margin is longer than any distance between embeddings of unit length, so that it can never be kept.
record MarginBeyondSpace() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext context) {
        double diameter = context.diameter();
        if (!context.isNormalized() || !(context.margin() > diameter)) {
            return Optional.empty();
        }
        String space = DoctorMessages.of(context.dimensions() == 2 ? "circle" : "sphere");
        Optional<Remedy> remedy =
                Remedy.of(context.experiment(), "remedy.margin", "loss.margin", Decimal.text(diameter / 4));
        return Optional.of(
                grave(context.changed("loss", "distance", "encoder"), remedy, space, Decimal.text(diameter)));
    }
}
