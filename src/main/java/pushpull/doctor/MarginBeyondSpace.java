package pushpull.doctor;

import java.util.Optional;
import pushpull.settings.Decimal;

/// The margin is longer than any distance between embeddings of unit length, so that it can never be kept.
record MarginBeyondSpace() implements Check {
    @Override
    public Optional<Diagnosis> examine(DiagnosticContext patient) {
        double diameter = patient.diameter();
        if (!patient.isNormalized() || !(patient.margin() > diameter)) {
            return Optional.empty();
        }
        String space = DoctorMessages.of(patient.dimensions() == 2 ? "circle" : "sphere");
        Optional<Remedy> remedy =
                Remedy.of(patient.experiment(), "remedy.margin", "loss.margin", Decimal.text(diameter / 4));
        return Optional.of(
                grave(patient.changed("loss", "distance", "encoder"), remedy, space, Decimal.text(diameter)));
    }
}
