package pushpull.paint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import pushpull.data.PointSchema;
import pushpull.data.Points;
import pushpull.experiment.Experiment;
import pushpull.snapshot.AuxiliaryEmbeddings;
import pushpull.snapshot.BatchPairs;
import pushpull.snapshot.RunStatus;
import pushpull.snapshot.Snapshot;
import pushpull.snapshot.SnapshotRequest;
import pushpull.snapshot.explanation.PointForces;
import pushpull.snapshot.history.History;
import pushpull.tensor.Matrix;

/// A run without a trainer: four classes of twelve points that draw together as steps pass, under contrastive forces.
public record Blobs4(Experiment experiment, double margin) {
    public static final int SIZE = 48;
    private static final int CLASSES = 4;
    private static final int HELD_OUT_EVERY = 8;
    private static final Points POINTS = points();

    public Snapshot at(long step, RunStatus state, SnapshotRequest request) {
        Points points = POINTS;
        Matrix places = places(step);
        int[] batch = points.training();
        int focus = points.indexOf(request.point());
        return new Snapshot(
                new Snapshot.Progress(experiment, step, state, points, places, history(step), 20, null),
                new Snapshot.LastBatch(
                        batch,
                        net(points, places, batch),
                        focus < 0 ? null : forces(points, places, focus, batch),
                        request.allPairs() ? pairs(points, places, batch) : null,
                        loss(step),
                        AuxiliaryEmbeddings.NONE,
                        null,
                        null),
                null,
                Snapshot.Measured.NOTHING);
    }

    public Snapshot at(long step, int selected) {
        return at(step, new RunStatus(RunStatus.Phase.PLAYING, ""), new SnapshotRequest(selected, true));
    }

    private static Points points() {
        int[] ids = new int[SIZE];
        int[] labels = new int[SIZE];
        boolean[] heldOut = new boolean[SIZE];
        for (int i = 0; i < SIZE; i++) {
            ids[i] = i;
            labels[i] = i % CLASSES;
            heldOut[i] = i % HELD_OUT_EVERY == 5;
        }
        Matrix features = places(0);
        return Points.of(ids, List.of(features), labels, PointSchema.of(2, CLASSES))
                .withHeldOut(heldOut);
    }

    private static Matrix places(long step) {
        Random random = new Random(7);
        double shrink = Math.exp(-step / 40.0);
        double[] xy = new double[2 * SIZE];
        for (int i = 0; i < SIZE; i++) {
            double angle = Math.PI * (0.25 + 0.5 * (i % CLASSES)) + step / 200.0;
            xy[2 * i] = Math.cos(angle) + shrink * 0.5 * random.nextGaussian();
            xy[2 * i + 1] = Math.sin(angle) + shrink * 0.5 * random.nextGaussian();
        }
        return Matrix.owning(SIZE, 2, xy);
    }

    private static double loss(long step) {
        return 0.02 + 0.3 * Math.exp(-step / 25.0);
    }

    private static History history(long step) {
        int n = (int) step + 1;
        long[] steps = new long[n];
        double[] losses = new double[n];
        double[] active = new double[n];
        for (int i = 0; i < n; i++) {
            steps[i] = i;
            losses[i] = loss(i);
            active[i] = 0.45;
        }
        List<History.Mark> marks = step < 60 ? List.of() : List.of(new History.Mark(60, "loss.margin", "1", "1.5"));
        return new History(steps, losses, active, marks);
    }

    private double magnitude(boolean positive, double distance) {
        return positive ? distance : -Math.max(0, margin - distance);
    }

    private static double distance(Matrix places, int i, int j) {
        return Math.hypot(places.get(i, 0) - places.get(j, 0), places.get(i, 1) - places.get(j, 1));
    }

    private double[] force(Points points, Matrix places, int on, int from) {
        double distance = distance(places, on, from);
        double size = magnitude(points.label(on) == points.label(from), distance) / Math.max(distance, 1e-12);
        return new double[] {
            size * (places.get(from, 0) - places.get(on, 0)), size * (places.get(from, 1) - places.get(on, 1))
        };
    }

    private Matrix net(Points points, Matrix places, int... batch) {
        double[][] net = new double[batch.length][2];
        for (int row = 0; row < batch.length; row++) {
            for (int other : batch) {
                double[] force = other == batch[row] ? new double[2] : force(points, places, batch[row], other);
                net[row][0] += force[0];
                net[row][1] += force[1];
            }
        }
        return Matrix.ofRows(net);
    }

    private PointForces forces(Points points, Matrix places, int on, int... batch) {
        int[] partners = Arrays.stream(batch).filter(i -> i != on).toArray();
        boolean[] positive = new boolean[partners.length];
        double[] distances = new double[partners.length];
        double[] magnitudes = new double[partners.length];
        double[][] vectors = new double[partners.length][];
        for (int k = 0; k < partners.length; k++) {
            positive[k] = points.label(on) == points.label(partners[k]);
            distances[k] = distance(places, on, partners[k]);
            magnitudes[k] = magnitude(positive[k], distances[k]);
            vectors[k] = force(points, places, on, partners[k]);
        }
        return new PointForces(
                on, partners, positive, distances, magnitudes, Matrix.ofRows(vectors), points.isHeldOut(on));
    }

    private BatchPairs pairs(Points points, Matrix places, int... batch) {
        List<int[]> both = new ArrayList<>();
        for (int i = 0; i < batch.length; i++) {
            for (int j = i + 1; j < batch.length; j++) {
                both.add(new int[] {batch[i], batch[j]});
            }
        }
        int n = both.size();
        BatchPairs pairs = new BatchPairs(new int[n], new int[n], new boolean[n], new double[n], new double[n]);
        for (int k = 0; k < n; k++) {
            int i = both.get(k)[0];
            int j = both.get(k)[1];
            pairs.first()[k] = i;
            pairs.second()[k] = j;
            pairs.positive()[k] = points.label(i) == points.label(j);
            pairs.distances()[k] = distance(places, i, j);
            pairs.magnitudes()[k] = magnitude(pairs.positive()[k], pairs.distances()[k]);
        }
        return pairs;
    }
}
