package pushpull.file;

import pushpull.data.Points;
import pushpull.evaluate.LabelSuspects;
import pushpull.evaluate.Suspect;
import pushpull.settings.Decimal;

/// Likely label errors and copies as CSV: what is suspicious, both rows with their classes, their distance, and the
/// share of the neighbours that are of the other class.
public final class SuspectsCsv {
    private SuspectsCsv() {}

    public static Results.Content of(LabelSuspects found) {
        return out -> {
            Points points = found.points();
            out.write("kind,first,second,class,other_class,distance,share\n");
            for (Suspect suspect : found.suspects()) {
                out.write(suspect.kind().key() + "," + points.id(suspect.first()) + ","
                        + points.id(suspect.second()) + "," + Results.className(points, suspect.first()) + ","
                        + Results.className(points, suspect.second()) + "," + Decimal.text(suspect.distance()) + ","
                        + (Double.isNaN(suspect.share()) ? "" : Decimal.text(suspect.share())) + "\n");
            }
        };
    }
}
