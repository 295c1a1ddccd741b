package pushpull.file;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.StringJoiner;
import pushpull.data.Points;
import pushpull.evaluate.EvaluatedPairs;
import pushpull.settings.Decimal;
import pushpull.tensor.Matrix;

/// The results of evaluating a person's own embeddings, as CSV.
public final class EvaluationCsv {
    private static final List<String> VIEWS = List.of("g", "h");

    private EvaluationCsv() {}

    /// The gradient of each point: id, class, `g1 …`, and `h1 …` if there is a second view.
    public static Results.Content gradients(Points points, List<Matrix> gradients) {
        return out -> {
            StringJoiner header = new StringJoiner(",", "id,class,", "\n");
            for (int view = 0; view < gradients.size(); view++) {
                for (int k = 1; k <= gradients.get(view).columns(); k++) {
                    header.add(VIEWS.get(view) + k);
                }
            }
            out.write(header.toString());
            for (int i = 0; i < points.size(); i++) {
                StringJoiner line =
                        new StringJoiner(",", points.id(i) + "," + Results.className(points, i) + ",", "\n");
                for (Matrix gradient : gradients) {
                    for (double number : gradient.row(i)) {
                        line.add(Decimal.text(number));
                    }
                }
                out.write(line.toString());
            }
        };
    }

    /// Every pair of rows: `i,j,same,distance,force,gradient`.
    public static Results.Content pairs(EvaluatedPairs pairs) {
        return out -> {
            out.write("i,j,same,distance,force,gradient\n");
            for (int row = 0; row < pairs.rows(); row++) {
                for (EvaluatedPairs.RowPair pair : pairs.from(row)) {
                    write(pair, out);
                }
            }
        };
    }

    private static void write(EvaluatedPairs.RowPair pair, Writer out) throws IOException {
        out.write(pair.first() + "," + pair.second() + "," + (pair.positive() ? 1 : 0));
        for (double number : new double[] {pair.distance(), pair.force(), pair.gradient()}) {
            out.write("," + Decimal.text(number));
        }
        out.write("\n");
    }
}
