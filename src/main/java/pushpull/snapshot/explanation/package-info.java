/// The loss with its numbers put in: formula cases, the balance of forces, pairs and triplets in detail.
///
/// Values only; [pushpull.observe.explain.ExplanationBuilder] makes them. The package knows formulas and no loss, so
/// that the inspector needs no code for any one loss.
@NullMarked
package pushpull.snapshot.explanation;

import org.jspecify.annotations.NullMarked;
