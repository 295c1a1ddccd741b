package pushpull.ui.inspect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.Explanation.CandidateWeights;
import pushpull.snapshot.explanation.Participant;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Norms;

/// A participant that shares a force with the selected point.
///
/// @param label class, less than 0 for none
/// @param force positive pulls, negative pushes
/// @param size length of the force on the selected point
/// @param weight its share among the different ones, 0 where the loss does not weigh them against each other
record ForcePartner(
        Participant participant,
        int label,
        boolean positive,
        double distance,
        double force,
        double size,
        double weight) {
    private static final Participant.Kind[] KINDS = {
        Participant.Kind.POINT, Participant.Kind.FIRST_VIEW, Participant.Kind.SECOND_VIEW
    };

    /// All partners, the strongest first.
    static List<ForcePartner> of(Snapshot snapshot, PointForces forces, @Nullable CandidateWeights candidateWeights) {
        List<ForcePartner> partners = new ArrayList<>();
        int[] views = forces.views();
        for (int k = 0; k < forces.partners().length; k++) {
            int index = forces.partners()[k];
            double weight = candidateWeights != null && k < candidateWeights.weights().length
                    ? candidateWeights.weights()[k]
                    : 0;
            double size = Norms.of(forces.vectors().row(k));
            if (size > 0 || weight > 0) {
                partners.add(new ForcePartner(
                        new Participant(KINDS[views[k]], snapshot.points().id(index)),
                        snapshot.points().label(index),
                        forces.positive()[k],
                        forces.distances()[k],
                        forces.magnitudes()[k],
                        size,
                        weight));
            }
        }
        if (candidateWeights != null) {
            candidateWeights.others().stream().map(ForcePartner::of).forEach(partners::add);
        }
        partners.sort(Comparator.comparingDouble(partner -> -partner.size));
        return partners;
    }

    private static ForcePartner of(CandidateWeights.Other other) {
        int label = other.participant().kind() == Participant.Kind.PROXY
                ? other.participant().id()
                : -1;
        double size = Double.isNaN(other.size()) ? Math.abs(other.force()) : other.size();
        return new ForcePartner(
                other.participant(), label, other.positive(), other.distance(), other.force(), size, other.weight());
    }

    boolean isPoint() {
        return switch (participant.kind()) {
            case POINT, FIRST_VIEW, SECOND_VIEW -> true;
            case TARGET, PROXY, QUEUE -> false;
        };
    }

    boolean isView() {
        return participant.kind() == Participant.Kind.FIRST_VIEW || participant.kind() == Participant.Kind.SECOND_VIEW;
    }

    String kind() {
        return force < 0 ? "push" : "pull";
    }
}
