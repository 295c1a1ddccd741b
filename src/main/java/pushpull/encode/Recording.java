package pushpull.encode;

import pushpull.random.Streams;
import pushpull.settings.Knob;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

/// No encoder, and nothing is trained: the embeddings are those that a training elsewhere had, step by step.
///
/// Every file of the folder is one step. Points are rows of the files by their ids. Without a folder the features
/// themselves are the embeddings, at every step.
///
/// @param dimensions of the embeddings as they were recorded; of features, as many are taken
/// @param folder of NumPy arrays, one file for each step in the order of the numbers in their names
public record Recording(
        @Knob(value = "2", min = 1, max = 4096, low = 2, high = 16, restarts = true, leading = true)
        int dimensions,

        @Knob("false") boolean normalize,

        @Knob(value = "", restarts = true, file = true) String folder)
        implements Encoder {
    @Override
    public boolean isTrained() {
        return false;
    }

    @Override
    public boolean isOfPoints() {
        return true;
    }

    @Override
    public Network network(Matrix features, int[] ids, Streams streams, WorkerPool workers) {
        return new RecordedNetwork(new RecordedSteps(this, features, ids));
    }
}
