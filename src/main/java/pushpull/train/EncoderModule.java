package pushpull.train;

import java.util.List;
import pushpull.data.Points;
import pushpull.encode.Network;
import pushpull.experiment.PointEdit;
import pushpull.experiment.PointEditing;
import pushpull.pair.Embeddings;

/// The encoder of a run: its network, its weights with the optimiser's moments, and the way through it and back.
final class EncoderModule {
    private final Network network;
    private final EncoderPass pass;
    private final ParameterGroup weights;
    private final boolean trained;

    /// An encoder at its beginning.
    EncoderModule(ModuleFactory now) {
        network = now.network();
        pass = new EncoderPass(network);
        weights = now.trained(network.parameters(), network.gradients());
        trained = now.experiment().encoder().isTrained();
    }

    Network network() {
        return network;
    }

    ParameterGroup weights() {
        return weights;
    }

    /// What the optimiser moves: nothing if the weights follow from the points.
    List<ParameterGroup> trained() {
        return trained ? List.of(weights) : List.of();
    }

    /// Takes over the weights of another encoder where shapes fit, unless these follow from the points.
    void keep(EncoderModule earlier) {
        if (trained && earlier.trained) {
            network.keep(earlier.network);
        }
    }

    /// Moves free points to where they were dragged.
    void drag(List<PointEdit> edits, Points points, boolean normalize) {
        for (PointEdit edit : edits) {
            if (edit instanceof PointEdit.Dragged dragged) {
                double[] place = PointEditing.coordinates(dragged.embedding(), network.dimensions());
                weights.put(points.indexOf(dragged.id()), normalize, place);
            }
        }
    }

    /// The embeddings of a batch; their gradient is cleared.
    Embeddings forward(Batch batch, boolean normalize) {
        return pass.forward(batch.views(), batch.slots(), normalize);
    }

    /// Carries the gradient of the embeddings back to the weights.
    void backward() {
        if (trained) {
            pass.backward();
        }
    }
}
