package pushpull.ui.stage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pushpull.data.PointNames;
import pushpull.data.Points;
import pushpull.describe.LabelText;
import pushpull.settings.ReadableNumber;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.PointForces;
import pushpull.tensor.Norms;

/// What is said about a point under the pointer: who it is, and what it does to the selected one.
final class PointText {
    private static final Texts TEXTS = Texts.bundle("ui");

    private PointText() {}

    /// @param point its index
    /// @param focus the forces on the selected point, null if none is selected
    static String of(Snapshot snapshot, int point, @Nullable PointForces focus) {
        Points points = snapshot.points();
        String name = name(snapshot, point);
        int partner = focus == null ? -1 : partner(focus, point);
        if (focus != null && partner >= 0) {
            String kin = LabelText.pair(snapshot, focus.point(), point, focus.positive()[partner]);
            return TEXTS.get("tip.pair", name, kin) + "\n" + pairs(focus, point);
        }
        if (points.isHeldOut(point)) {
            return TEXTS.get("tip.heldOut", name);
        }
        for (int row = 0; row < snapshot.batch().length; row++) {
            if (snapshot.batch()[row] == point) {
                String net = ReadableNumber.two(Norms.of(snapshot.net().row(row)));
                return name + "\n" + TEXTS.get("tip.net", net);
            }
        }
        return name + "\n" + TEXTS.get("tip.outside");
    }

    /// `Point 14, class C`, or `Point 14, labelled B, truly C`.
    static String name(Snapshot snapshot, int point) {
        Points points = snapshot.points();
        return TEXTS.get("tip.point", PointNames.name(points.id(point)), LabelText.of(snapshot, point));
    }

    private static int partner(PointForces focus, int point) {
        for (int i = 0; i < focus.partners().length; i++) {
            if (focus.partners()[i] == point) {
                return i;
            }
        }
        return -1;
    }

    /// A line for each view by which a point takes part.
    private static String pairs(PointForces focus, int point) {
        int[] views = focus.views();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < views.length; i++) {
            if (focus.partners()[i] == point) {
                String line = pair(focus, i);
                lines.add(
                        point == focus.point()
                                ? TEXTS.get("tip.otherView", line)
                                : views[i] > 0 ? TEXTS.get("tip.view", views[i], line) : line);
            }
        }
        return String.join("\n", lines);
    }

    private static String pair(PointForces focus, int partner) {
        double magnitude = focus.magnitudes()[partner];
        String key = magnitude > 0 ? "tip.pulls" : magnitude < 0 ? "tip.pushes" : "tip.nothing";
        double force = Norms.of(focus.vectors().row(partner));
        return TEXTS.get(key, ReadableNumber.two(focus.distances()[partner]), ReadableNumber.two(force));
    }
}
