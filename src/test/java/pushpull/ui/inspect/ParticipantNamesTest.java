package pushpull.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import pushpull.data.Points;
import pushpull.snapshot.explanation.Participant;
import pushpull.ui.FakeRun;
import pushpull.ui.model.LabModel;

class ParticipantNamesTest {
    private final FakeRun run = new FakeRun();
    private final ParticipantNames names = new ParticipantNames(new LabModel(run, run.mailbox()).run());

    @Test
    void aDrawnPointHasANumberOfItsOwn() {
        Participant drawn = new Participant(Participant.Kind.POINT, Points.FIRST_DRAWN + 18);
        assertEquals("point +19", names.of(drawn));
        assertEquals("+19", names.brief(drawn));
    }

    @Test
    void otherPointsHaveTheNumberInTheDataSet() {
        Participant point = new Participant(Participant.Kind.SECOND_VIEW, 14);
        assertEquals("the second view of point 14", names.of(point));
        assertEquals("14 view 2", names.brief(point));
    }
}
