package pushpull.cli.lesson;

import java.io.PrintWriter;
import java.util.List;
import pushpull.lesson.proof.Measured;
import pushpull.lesson.proof.ProvenClaim;
import pushpull.settings.PlainText;
import pushpull.settings.ReadableNumber;

/// Claims of lessons as a table: what is claimed, on how many seeds it holds, and what was measured.
///
/// @param claims in order
record ProofTable(List<ProvenClaim> claims) {
    private static final int CLAIM = 64;

    void print(PrintWriter out) {
        String lesson = "";
        for (ProvenClaim claim : claims) {
            if (!claim.lesson().equals(lesson)) {
                out.println((lesson.isEmpty() ? "" : "\n") + claim.lesson());
                lesson = claim.lesson();
            }
            out.println(row(claim));
            for (ProvenClaim.BrokenClaim broken : claim.broken()) {
                out.println(row(broken));
            }
        }
        long sound = claims.stream().filter(ProvenClaim::isSound).count();
        out.print(PlainText.of("%n%d of %d claims hold.%n", sound, claims.size()));
    }

    private static String row(ProvenClaim claim) {
        String mark = claim.proven() ? " " : "!";
        String text = padded("step " + claim.step() + "  " + claim.text());
        return PlainText.of("%s %s %5s  %s", mark, text, claim.hits() + "/" + claim.seeds(), measured(claim.measured()))
                .stripTrailing();
    }

    private static String row(ProvenClaim.BrokenClaim broken) {
        String mark = broken.fails() ? " " : "!";
        String text = padded("          broken by " + broken.text());
        return PlainText.of("%s %s %5s", mark, text, broken.hits() + "/" + broken.seeds());
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(1, CLAIM - text.length()));
    }

    private static String measured(Measured measured) {
        return Double.isNaN(measured.median())
                ? ""
                : PlainText.of(
                        "%s [%s, %s]",
                        ReadableNumber.significant(measured.median(), 4),
                        ReadableNumber.significant(measured.lowest(), 4),
                        ReadableNumber.significant(measured.highest(), 4));
    }
}
