package pushpull.cli.inspect;

import pushpull.evaluate.EmbeddingInspection.Finding;
import pushpull.settings.PlainText;

/// Findings about embeddings in sentences.
final class InspectionWords {
    private InspectionWords() {}

    static String of(Finding finding, InspectionReport report) {
        double rank = report.seen().inspection().spectrum().participationRatio();
        int dimensions = report.seen().points().dimensions();
        return switch (finding) {
            case COLLAPSED -> "Collapsed: all points are in one place, compared with their distance from the origin.";
            case FLAT ->
                PlainText.of(
                        "Flat: of %d dimensions the points fill about %.1f (participation ratio).", dimensions, rank);
            case CLASSES_COLLAPSED ->
                "Every class has shrunk to a point: what told its members apart is lost. Many losses ask for just"
                        + " that.";
        };
    }
}
