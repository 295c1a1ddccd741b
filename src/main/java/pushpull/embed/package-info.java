/// An encoder that is kept when its run is over, and new points that it embeds and names.
///
/// What is kept are values: columns and their scaling, weights, classes, and where they come from. It must not know the
/// run: a kept encoder works where neither the experiment nor its data are.
@NullMarked
package pushpull.embed;

import org.jspecify.annotations.NullMarked;
