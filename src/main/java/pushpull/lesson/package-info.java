/// Lessons as values: what a Markdown file says, step by step, with everything in it checked before anything runs.
///
/// A lesson holds experiments, questions and claims; it does not know who shows it, whether a window, a sheet of paper
/// or the check of its claims. Imports [pushpull.file] and everything below; must not know any window.
@NullMarked
package pushpull.lesson;

import org.jspecify.annotations.NullMarked;
