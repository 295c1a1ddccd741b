package pushpull.snapshot.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import pushpull.data.PointTriplet;
import pushpull.snapshot.explanation.Explanation.TripletDetails;
import pushpull.tensor.Matrix;

class ExplanationTest {
    @Test
    void tripletsAreEasySemiHardOrHard() {
        PointTriplet triplet = new PointTriplet(0, 1, 2);
        Matrix none = Matrix.of(1, 1, 0);
        assertEquals(TripletDetails.Hardness.EASY, new TripletDetails(triplet, 1, 2, 0.5, 0, true, none).hardness());
        assertEquals(
                TripletDetails.Hardness.SEMI_HARD,
                new TripletDetails(triplet, 1, 1.2, 0.5, 0.3, true, none).hardness());
        assertEquals(
                TripletDetails.Hardness.HARD, new TripletDetails(triplet, 1, 0.8, 0.5, 0.7, true, none).hardness());
    }
}
