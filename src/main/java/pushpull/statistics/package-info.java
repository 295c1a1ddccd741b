/// Statistics that need no run: clusters, logistic regression, principal components, Procrustes, ROC, calibration.
///
/// Every procedure is exact to the definition of the library it is named after (scikit-learn, SciPy), so that
/// figures can be compared. The package must not know metrics, embeddings of a run or where its numbers come from.
/// Its rare large solves go through ND4J or Commons Math; small ones are plain loops, since those are faster up to
/// a few dozen columns.
@NullMarked
package pushpull.statistics;

import org.jspecify.annotations.NullMarked;
