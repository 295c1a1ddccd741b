/// What a sweep runs, as values: axes, their values, and the grid of cells and seeds in a fixed order.
///
/// A plan depends on its base, axes, seeds and nothing else, so that every machine that works on a part of it sees the
/// same runs under the same numbers. It must not know how runs are run, stored or compared.
@NullMarked
package pushpull.sweep.plan;

import org.jspecify.annotations.NullMarked;
