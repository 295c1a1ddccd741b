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
    String of(Participant participant) {
        boolean own = participant.id() == run.selected().get();
        String point = PointNames.name(participant.id());
        return switch (participant.kind()) {
            case POINT -> TEXTS.get("who.point", point);
            case FIRST_VIEW -> own ? TEXTS.get("who.ownFirst") : TEXTS.get("who.first", point);
            case SECOND_VIEW -> own ? TEXTS.get("who.ownView") : TEXTS.get("who.view", point);
            case TARGET -> own ? TEXTS.get("who.ownTarget") : TEXTS.get("who.target", point);
            case PROXY -> TEXTS.get("who.proxy", className(participant.id()));
            case QUEUE -> TEXTS.get("who.key", participant.id());
        };
    }

    /// The same with both labels of a point that is trained under another than its own.
    String labelled(Participant participant) {
        Snapshot snapshot = run.snapshot().get();
        int index = snapshot == null ? -1 : snapshot.points().indexOf(participant.id());
        boolean mistaken = participant.kind() == Participant.Kind.POINT
                && snapshot != null
                && index >= 0
                && snapshot.isMislabelled(index);
        return mistaken ? TEXTS.get("who.point", LabelText.name(snapshot, index)) : of(participant);
    }

    /// In few letters, beside a class mark.
    String brief(Participant participant) {
        return switch (participant.kind()) {
            case POINT -> PointNames.name(participant.id());
            case FIRST_VIEW -> TEXTS.get("who.viewBrief", PointNames.name(participant.id()), 1);
            case SECOND_VIEW -> TEXTS.get("who.viewBrief", PointNames.name(participant.id()), 2);
            case TARGET -> TEXTS.get("who.targetBrief");
            case PROXY -> TEXTS.get("who.proxyBrief");
            case QUEUE -> TEXTS.get("who.keyBrief", participant.id());
        };
    }

    private String className(int label) {
        Snapshot snapshot = run.snapshot().get();
        boolean known = snapshot != null && label < snapshot.points().classes();
        return snapshot == null || !known ? Integer.toString(label + 1) : PointNames.ofClass(snapshot.points(), label);
    }
}
