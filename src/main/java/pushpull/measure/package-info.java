/// Judging an embedding: retrieval, probes, clusters, verification, calibration, spectrum, geometry.
///
/// Every measure is a plain function of points and labels, exact to the definition of the library it is named after
/// (scikit-learn, SciPy, pytorch-metric-learning), so that figures can be compared with other people's. The members of
/// [pushpull.measure.Metric] apply them to a [pushpull.measure.Sample] of a run. Distances are Euclidean and neighbours
/// at the same distance come in the order of their index. What has no value (one class, one point, nothing held out)
/// is NaN, never an exception and never infinite. The package must not know losses, encoders or the trainer: a measure
/// that sees how the embedding was made could no longer judge it.
@NullMarked
package pushpull.measure;

import org.jspecify.annotations.NullMarked;
