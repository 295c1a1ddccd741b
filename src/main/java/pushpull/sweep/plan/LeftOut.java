package pushpull.sweep.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// A place of the grid whose settings do not go together.
///
/// @param settings what is chosen there, such as `loss=NtXentLoss, distance=Euclidean`
/// @param why in a sentence
public record LeftOut(String settings, String why) {
    private static final int MOST = 10;

    /// Lines that say which places are left out and why, each reason once.
    public static List<String> lines(List<LeftOut> all) {
        SequencedMap<String, List<String>> reasons = new LinkedHashMap<>();
        all.forEach(
                one -> reasons.computeIfAbsent(one.why, _ -> new ArrayList<>()).add(one.settings));
        List<String> lines = new ArrayList<>();
        reasons.forEach((why, places) -> {
            if (lines.size() < MOST) {
                lines.add(
                        places.size() == 1
                                ? SweepRefusal.text("cells.one", places.getFirst(), why)
                                : SweepRefusal.text("cells.more", places.getFirst(), places.size() - 1, why));
            }
        });
        if (reasons.size() > MOST) {
            lines.add(SweepRefusal.text("cells.others", reasons.size() - MOST));
        }
        return lines;
    }
}
