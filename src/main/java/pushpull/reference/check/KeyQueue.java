package pushpull.reference.check;

import java.util.Arrays;
import pushpull.pair.Embeddings;
import pushpull.reference.CaseIndices;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.tensor.Matrix;
import pushpull.tensor.Norms;

/// The queue of keys after a batch: the new keys, at unit length, are written from the pointer on.
///
/// @param keys one a row
/// @param pointer the place of the next key
record KeyQueue(double[][] keys, int pointer) {
    static KeyQueue of(OracleCase given, CaseInput queue, CaseInput keys) {
        int pointer = CaseIndices.checked(given, "queue_ptr", given.params().integer("queue_ptr", 0), queue.count());
        Embeddings units = Embeddings.of(keys.points());
        Norms.normalize(units.coordinates(), new double[units.count()], units.count());
        Matrix fresh = units.points();
        double[][] after = new double[queue.count()][];
        Arrays.setAll(after, queue.points()::row);
        for (int i = 0; i < fresh.rows(); i++) {
            after[(pointer + i) % after.length] = fresh.row(i);
        }
        return new KeyQueue(after, (pointer + fresh.rows()) % after.length);
    }

    ComputedFields compute(ComputedFields answers) {
        return answers.put("queue_after", Matrix.ofRows(keys)).put("queue_ptr_after", pointer);
    }
}
