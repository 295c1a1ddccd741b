package pushpull.measure;

import pushpull.statistics.RankedNeighbours;

/// One point of a [PairwisePass], with its distances to the points of a gallery. Valid while it is being tallied.
///
/// @param index of the point among those that ask
/// @param label of the point
/// @param self its place in the gallery, or -1 if it is not there
/// @param count how many the gallery has
/// @param squares squared distances, in the order of the gallery; what lies beyond `count` is without meaning
/// @param distances their roots
/// @param nearest the places of the nearest without itself, nearest first, as many as any tally asked for
/// @param ranking the same as hits and misses
record QueryDistances(
        int index,
        int label,
        int self,
        int count,
        double[] squares,
        double[] distances,
        int[] nearest,
        RankedNeighbours ranking) {}
