/// What is trained on: points, data sets, which are positive with each other, augmentation, batches and CSV.
///
/// A data set is a pure function of its knobs and the seed, each point drawing under its own permanent id, so that
/// noise moves points continuously and a larger size leaves the old points where they are. The package must not know
/// encoders, losses or training: supervision says who is same, never what a loss makes of it.
@NullMarked
package pushpull.data;

import org.jspecify.annotations.NullMarked;
