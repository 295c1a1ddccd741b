/// What views share: the shown run with its newest snapshot, selection, pending changes and edits; theme, layers, jobs.
///
/// JavaFX properties and no nodes, so that it can be tested without a toolkit. It must not know the views.
@NullMarked
package pushpull.ui.model;

import org.jspecify.annotations.NullMarked;
