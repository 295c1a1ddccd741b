package pushpull.ui.inspect;

import pushpull.data.PointNames;
import pushpull.describe.LabelText;
import pushpull.settings.Texts;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.explanation.Participant;
import pushpull.ui.model.RunModel;

/// What those are called that take part in a loss.
record ParticipantNames(RunModel run) {
    private static final Texts TEXTS = Texts.bundle("ui");

    /// In the middle of a sentence.
    String of(Participant who) {
        boolean own = who.id() == run.selected().get();
        String point = PointNames.name(who.id());
        return switch (who.kind()) {
            case POINT -> TEXTS.get("who.point", point);
            case FIRST_VIEW -> own ? TEXTS.get("who.ownFirst") : TEXTS.get("who.first", point);
            case SECOND_VIEW -> own ? TEXTS.get("who.ownView") : TEXTS.get("who.view", point);
            case TARGET -> own ? TEXTS.get("who.ownTarget") : TEXTS.get("who.target", point);
            case PROXY -> TEXTS.get("who.proxy", className(who.id()));
            case QUEUE -> TEXTS.get("who.key", who.id());
        };
    }

    /// The same with both labels of a point that is trained under another than its own.
    String labelled(Participant who) {
        Snapshot snapshot = run.snapshot().get();
        int index = snapshot == null ? -1 : snapshot.points().indexOf(who.id());
        boolean mistaken =
                who.kind() == Participant.Kind.POINT && snapshot != null && index >= 0 && snapshot.isMislabelled(index);
        return mistaken ? TEXTS.get("who.point", LabelText.name(snapshot, index)) : of(who);
    }

    /// In few letters, beside a class mark.
    String brief(Participant who) {
        return switch (who.kind()) {
            case POINT -> PointNames.name(who.id());
            case FIRST_VIEW -> TEXTS.get("who.viewBrief", PointNames.name(who.id()), 1);
            case SECOND_VIEW -> TEXTS.get("who.viewBrief", PointNames.name(who.id()), 2);
            case TARGET -> TEXTS.get("who.targetBrief");
            case PROXY -> TEXTS.get("who.proxyBrief");
            case QUEUE -> TEXTS.get("who.keyBrief", who.id());
        };
    }

    private String className(int label) {
        Snapshot snapshot = run.snapshot().get();
        boolean known = snapshot != null && label < snapshot.points().classes();
        return snapshot == null || !known ? Integer.toString(label + 1) : PointNames.ofClass(snapshot.points(), label);
    }
}
