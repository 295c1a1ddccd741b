package pushpull.cli.option;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import pushpull.data.Points;
import pushpull.evaluate.NearPairs;
import pushpull.experiment.Experiment;
import pushpull.file.ClustersCsv;
import pushpull.file.NearPairsCsv;
import pushpull.file.Results;
import pushpull.random.Purpose;
import pushpull.random.Streams;
import pushpull.statistics.Geometry;
import pushpull.statistics.KMeans;
import pushpull.statistics.KMeans.Clustering;
import pushpull.tensor.Matrix;

/// What `pushpull evaluate` writes about the points among themselves: near pairs, and clusters.
public final class ListingOptions {
    private static final int STARTS = 3;

    @Option(
            names = "--near-pairs",
            paramLabel = "OUT.csv",
            description = "Write the pairs at most --threshold apart, such as duplicates, and say how often the"
                    + " threshold errs about classes.")
    private @Nullable Path near;

    @Option(
            names = "--threshold",
            paramLabel = "D",
            description = "The largest distance of --near-pairs: Euclidean, or 1 minus the cosine beside a cosine"
                    + " distance.")
    private @Nullable Double threshold;

    @Option(
            names = "--clusters",
            paramLabel = "OUT.csv",
            description = "Write the cluster of each point, found by k-means.")
    private @Nullable Path clusters;

    @Option(
            names = "--cluster-count",
            paramLabel = "K",
            description = "How many clusters (default: as many as there are classes).")
    private @Nullable Integer count;

    /// Names the files, and refuses what does not go together.
    public OverwriteGuard check(OverwriteGuard files) {
        UsageException.unless(
                (near == null) == (threshold == null),
                "--near-pairs OUT.csv and --threshold D go together: which file, and how far apart at most.");
        UsageException.unless(
                threshold == null || threshold >= 0, "--threshold takes a number from 0, not " + threshold + ".");
        UsageException.unless(
                count == null || clusters != null, "--cluster-count needs a file to write: --clusters OUT.csv.");
        UsageException.unless(
                count == null || count >= 1, "--cluster-count takes a whole number from 1, not " + count + ".");
        return files.writes(near).writes(clusters);
    }

    /// Writes what is requested, and returns what there is to say of it.
    public SequencedMap<String, Number> write(Points points, Experiment experiment, PrintWriter err) {
        SequencedMap<String, Number> numbers = new LinkedHashMap<>();
        boolean directed =
                experiment.distance().isOnSphere() || experiment.encoder().normalize();
        if (near != null && threshold != null) {
            Results.write(near, NearPairsCsv.of(new NearPairs(points, directed, threshold), decided -> {
                numbers.put("nearPairs", decided.pairs());
                numbers.put("falseAcceptRate", decided.falseAcceptRate());
                numbers.put("falseRejectRate", decided.falseRejectRate());
            }));
        }
        if (clusters != null) {
            cluster(points, directed, experiment.seed(), err, numbers);
        }
        return numbers;
    }

    private void cluster(
            Points points, boolean directed, long seed, PrintWriter err, SequencedMap<String, Number> numbers) {
        int k = count == null ? points.classes() : count;
        UsageException.unless(k >= 1, "Without labels say how many clusters: --cluster-count K.");
        Matrix places = directed ? Geometry.unit(points.features()) : points.features();
        Clustering found = KMeans.cluster(places, k, STARTS, new Streams(seed).of(Purpose.MEASURE, 1));
        if (clusters != null) {
            Results.write(clusters, ClustersCsv.of(points, places, found));
        }
        if (!found.converged()) {
            err.println("The clusters have not converged: stopped after " + KMeans.ITERATIONS + " iterations.");
        }
        numbers.put("clusters", found.centres().rows());
        numbers.put("clusterInertia", found.inertia());
    }
}
