package pushpull.snapshot.history;

/// The vital signs of a run after a step: what its batch looked like, in a few numbers.
///
/// @param step after which
/// @param loss of the step
/// @param active the share of its terms that still felt a force, 0 to 1; not a number where there was none
/// @param spread root mean square distance of the embeddings from their mean
/// @param length root mean square length of the embeddings
/// @param rank how many directions they fill about their mean: (tr C)^2 / tr C^2 of their covariance, 1 to dimensions;
/// not a number where they coincide
/// @param groups how many groups had two members or more; 0 where who is same is not told by groups
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
