package pushpull.snapshot.history;

/// A few numbers about the batch of a step: what the embedding looked like then.
///
/// @param step the number of steps taken
/// @param loss of the step
/// @param active the share of its terms that still felt a force, 0 to 1; NaN if there were none
/// @param spread root mean square distance of the embeddings from their mean
/// @param length root mean square length of the embeddings
/// @param rank how many directions they fill about their mean: (tr C)^2 / tr C^2 of their covariance, between 1 and the
/// number of dimensions; NaN if they coincide
/// @param groups how many groups had two or more members; 0 if positives are not defined by groups
/// @param within root mean square distance from the mean of the own group, as a share of the spread
/// @param mixed the share of those with a partner in the batch whose nearest is of another group
/// @param training how the training itself goes
public record EmbeddingStatistics(
        long step,
        double loss,
        double active,
        double spread,
        double length,
        double rank,
        int groups,
        double within,
        double mixed,
        TrainingStatistics training) {}
